import './settings.css';
import { useId } from 'react';

interface SwitchProps {
  readonly label: string;
  /** What it does, in a few words. */
  readonly hint?: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** A row with a switch. */
export function Switch({ label, hint, on, onChange }: SwitchProps) {
  const id = useId();
  return (
    <label className="setting">
      <span>
        {label}
        {hint && (
          <span id={id} className="small">
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={on}
        aria-checked={on}
        aria-label={label}
        aria-describedby={hint && id}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
