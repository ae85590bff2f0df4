import { memo } from 'react';
import type { Unit } from '../../../core/units.ts';
import type { CatalogEntry } from '../catalog.ts';
import { ACROSS, DOWN, podLights } from './podLights.ts';

interface PodPictureProps {
  readonly entry: CatalogEntry;
  readonly act: number;
  /** How far into this act the visitor is; null when they are elsewhere. */
  readonly part: Unit | null;
}

/** An act as a pod: its world's lights inside a membrane, and how far one is in it as an arc. */
export const PodPicture = memo(function PodPicture({ entry, act, part }: PodPictureProps) {
  return (
    <svg className="pod-picture" viewBox="-42 -52 84 104" aria-hidden="true">
      <g className="lights">
        {podLights(entry, act).map(({ id, x, y, size, color, opacity }) => (
          <circle key={id} cx={x} cy={y} r={size} fill={color} opacity={opacity} />
        ))}
      </g>
      <ellipse rx={ACROSS} ry={DOWN} />
      {part !== null && (
        <path d={RING} pathLength={100} strokeDasharray={`${Math.max(1, Math.round(part * 100))} 200`} />
      )}
    </svg>
  );
});

/** The membrane once round from its top. */
const RING = `M0 ${-DOWN}a${ACROSS} ${DOWN} 0 0 1 0 ${2 * DOWN}a${ACROSS} ${DOWN} 0 0 1 0 ${-2 * DOWN}`;
