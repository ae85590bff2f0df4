import type { Formation } from '../../../core/pack.ts';
import { unitOf } from '../../../core/random.ts';
import { TAU, type Unit } from '../../../core/units.ts';
import type { CatalogEntry } from '../catalog.ts';
import { cssColor } from '../ui/cssColor.ts';

/** Half axes of a pod's membrane, 1 : 1.25, in the picture's own units. */
export const ACROSS = 40;
export const DOWN = 50;

/** A light in a pod's picture. */
export interface PodLight {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly opacity: Unit;
  readonly color: string;
}

/** How many lights are scattered; those that fall outside the membrane are left out. */
const LIGHTS = 240;

/** A world as it is seen through a membrane: a place, each coordinate -1 to 1, from three draws. */
type Place = (a: Unit, b: Unit, c: Unit) => readonly [x: number, y: number];

const FORMS: Readonly<Record<Formation, Place>> = {
  dome: (a, b, c) => {
    const hangs = b < 0.6;
    return hangs
      ? [(Math.floor(a * 5) - 2) * 0.3 + (c - 0.5) * 0.16, -0.75 + b * (1.5 - 0.5 * Math.abs(a - 0.5))]
      : [(a - 0.5) * 1.7, 0.42 + c * c * 0.5];
  },
  square: (a, b) => {
    const row = (1 + Math.floor(b * 6)) / 6;
    return [row * Math.cos(a * TAU), 0.2 + 0.42 * row * Math.sin(a * TAU)];
  },
  lounge: (a, b, c) => {
    const spoke = (Math.floor(a * 14) / 14) * TAU + (c - 0.5) * 0.1;
    const far = 0.22 + 0.78 * b;
    return [far * Math.cos(spoke), far * Math.sin(spoke)];
  },
  council: (a, b, c) => {
    const arm = a < 0.5 ? 0 : Math.PI;
    const far = 0.1 + 0.85 * b;
    return [
      far * Math.cos(arm + far * 3) + (c - 0.5) * 0.14,
      0.75 * far * Math.sin(arm + far * 3) + (c - 0.5) * 0.1,
    ];
  },
  undercity: (a, b, c) =>
    b < 0.62 ? [(Math.floor(a * 8) - 3.5) / 4.2, -0.85 + 0.9 * c] : [(a - 0.5) * 1.8, 0.2 + 0.7 * c * c],
};

/** The lights of an act: where its world puts them, in its guilds' colors and shares; each act looks from elsewhere. */
export function podLights({ formation, guilds, seed }: CatalogEntry, act: number): PodLight[] {
  const zoom = 0.9 + 0.5 * unitOf(seed, act, 1);
  const shift = [0.3 * (unitOf(seed, act, 2) - 0.5), 0.3 * (unitOf(seed, act, 3) - 0.5)] as const;
  return Array.from({ length: LIGHTS }, (_, i) => {
    const draw = (which: number) => unitOf(seed, act, i, which);
    const [x, y] = FORMS[formation](draw(4), draw(5), draw(6));
    const bright = draw(7) ** 3;
    return {
      id: i,
      x: round(ACROSS * (x * zoom + shift[0])),
      y: round(DOWN * (y * zoom + shift[1])),
      size: round(0.55 + 1.2 * bright),
      opacity: round(0.45 + 0.55 * bright),
      color: cssColor(guildAt(guilds, draw(8))),
    };
  }).filter(({ x, y }) => (x / ACROSS) ** 2 + (y / DOWN) ** 2 < 0.86);
}

/** The light of the guild that a draw falls to, by the guilds' shares. */
function guildAt(guilds: CatalogEntry['guilds'], draw: Unit): number {
  let left = draw;
  const guild = guilds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  return (guild ?? guilds.at(-1))?.light ?? 0;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}
