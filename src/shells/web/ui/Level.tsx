import './settings.css';
import type { CSSProperties } from 'react';
import type { Unit } from '../../../core/units.ts';

interface LevelProps {
  readonly label: string;
  readonly value: Unit;
  readonly onChange: (value: Unit) => void;
}

/** A row with a level from 0 to 100 to be set by pointer or arrows. */
export function Level({ label, value, onChange }: LevelProps) {
  const percent = Math.round(100 * value);
  return (
    <label className="setting">
      <span>{label}</span>
      <input
        type="range"
        className="level"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={`${percent} %`}
        style={{ '--level': percent } as CSSProperties}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
      />
    </label>
  );
}
