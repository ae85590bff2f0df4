import { memo } from 'react';
import { unitOf } from '../../../core/random.ts';
import type { CatalogEntry } from '../catalog.ts';
import { cssColor } from '../ui/cssColor.ts';

/** The membrane's half axes in the picture's own units: 1 : 1.3. */
const ACROSS = 40;
const DOWN = 50;
const LIGHTS = 44;
/** The angle between one light and the next that leaves no rows (Vogel's sunflower). */
const GOLDEN = 2.399963;

/** An act as a pod: its story's guilds as lights inside a membrane, scattered by the story's seed and the act. */
export const PodPicture = memo(function PodPicture({
  entry,
  act,
  now,
}: {
  entry: CatalogEntry;
  act: number;
  now: boolean;
}) {
  return (
    <svg className="pod-picture" viewBox="-42 -52 84 104" aria-hidden="true">
      <g className="lights">
        {lightsOf(entry, act).map(({ x, y, size, color, opacity }) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={size} fill={color} opacity={opacity} />
        ))}
      </g>
      <ellipse rx={ACROSS} ry={DOWN} />
      {now && <path d={`M0 ${-DOWN}a${ACROSS} ${DOWN} 0 0 1 0 ${2 * DOWN}`} />}
    </svg>
  );
});

function lightsOf({ guilds, seed }: CatalogEntry, act: number) {
  return Array.from({ length: LIGHTS }, (_, i) => {
    const far = 0.9 * Math.sqrt((i + 0.5) / LIGHTS);
    const turn = i * GOLDEN + (act + unitOf(seed, act)) * 1.3;
    const wander = 0.12 * (unitOf(seed, act, i) - 0.5);
    const near = 1 - far;
    return {
      x: round(ACROSS * (far + wander) * Math.cos(turn)),
      y: round(DOWN * (far - wander) * Math.sin(turn)),
      size: round(0.5 + 1.5 * unitOf(seed, act, i, 1) ** 3 + near),
      opacity: round(0.25 + 0.6 * unitOf(seed, act, i, 2) ** 2),
      color: cssColor(guildOf(guilds, unitOf(seed, act, i, 3))),
    };
  });
}

/** The light of the guild that a draw falls to, by the guilds' shares. */
function guildOf(guilds: CatalogEntry['guilds'], draw: number): number {
  let left = draw;
  const guild = guilds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return guild?.light ?? guilds.at(-1)?.light ?? 500;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
