import { DOTTED, ICONS, type IconName } from './icons.ts';

/** An icon, 24 px, in the color of the text around it; its button carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICONS[name]} strokeWidth={DOTTED.has(name) ? 2.6 : undefined} />
    </svg>
  );
}
