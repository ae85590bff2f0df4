import type { ComponentPropsWithRef } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';

interface ButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon?: IconName;
  /** The button's name: written beside the icon when `written`, else said and shown as a tip. */
  readonly label: string;
  readonly written?: boolean;
  /** For a switch: whether what it switches is on. */
  readonly on?: boolean | undefined;
}

/** A button at least 48 px square, without a ground of its own. */
export function Button({ icon, label, written = false, on, className = '', ...rest }: ButtonProps) {
  const classes = ['button', written && 'written', on && 'on', className].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={classes}
      aria-pressed={on}
      {...(written ? {} : { 'aria-label': label, title: label })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {written && <span>{label}</span>}
    </button>
  );
}
