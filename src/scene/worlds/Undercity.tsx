import { useMemo } from 'react';
import earthFragment from '../../../shaders/earth.frag.glsl?raw';
import { kindsOf } from '../../core/formations/plan.ts';
import { ROOTS } from '../../core/formations/undercity.ts';
import { linksOf, type Room, STREET, undercityRooms } from '../../core/formations/undercityRooms.ts';
import { lesserTowers, TOWERS } from '../../core/formations/undercityTowers.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { unitOf } from '../../core/random.ts';
import type { Plane } from '../lightSheet.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { Solids } from '../Solids.tsx';
import { Water } from '../Water.tsx';
import { addSlings, castPlaces } from './bower.ts';
import { type Lit, Towers } from './Towers.tsx';
import { undercityEarth } from './undercityEarth.ts';
import { addFibers, addHanging, addRoot, addShaft, addVaultRoots } from './undercityRoots.ts';

export const look: Look = {
  haze: 0.0032,
  attention: 0.55,
  sparse: 0.85,
  air: [0.0035, 0.2, 30, 220],
  exposure: 1.9,
  bloom: 0.12,
  vignette: 0.6,
  shade: 0.55,
  gain: 0.8,
  flux: 9,
  sky: { low: [0.002, 0.011, 0.024], high: [0, 0, 0], ribbons: 0 },
  mirrors: true,
  spread: [2, 0.8, 0.25, 0.1],
};

/** The glass towers on their wet avenue; under it the earth cut open, rounded rooms, roots, and the way down. */
export function Place({ pack, field, uniforms }: PlaceProps) {
  const { earth, threads, branches, towers } = useMemo(() => build(pack, field), [pack, field]);
  return (
    <>
      <Solids heap={earth} fragment={earthFragment} uniforms={uniforms} />
      <Ribbons branches={branches} uniforms={uniforms} />
      <Towers towers={towers} uniforms={uniforms} />
      <Ribbons threads={threads} uniforms={uniforms} />
      <Water level={field.ground} ripple={[0.05, 1.6, 0.16]} end={STREET.front + 0.2} uniforms={uniforms} />
    </>
  );
}

/** Pools of light on the cut earth, seen from the front; who lives above the street gives it none. */
export const pools: Plane = {
  axes: [0, 1],
  min: [-80, -46],
  max: [80, 2],
  texels: [400, 120],
  pool: [
    [0.4, 0.7],
    [0.9, 1.1],
    [2.1, 0.7],
    [4.6, 0.36],
  ],
  near: (_, y, z) => (y < STREET.bottom ? 1 / (1 + 0.02 * Math.max(0, z - STREET.front) ** 2) : 0),
};

function build(pack: Pack, field: PodField) {
  const { common, cold, warm } = kindsOf(pack.guilds);
  const rank = (i: number) => common[Math.min(i, common.length - 1)] ?? 0;
  const warmest = warm[0] ?? rank(1);
  const guildOf = ({ home }: Room) => (home === 'warm' ? warmest : rank(home));
  const threads: Pieces = [];
  const branches: Pieces = [];
  const rooms = undercityRooms();
  const links = linksOf(rooms);
  for (const root of ROOTS) addRoot(branches, root, warmest);
  const clear = field.found.map(({ at }) => at);
  addHanging(branches, rooms, { guild: rank(0), clear });
  addFibers(branches, links, { guildOf, clear });
  addVaultRoots(branches, rooms, guildOf);
  addShaft(threads, branches, [rank(1), warmest, rank(0)]);
  for (const place of castPlaces(field)) if (place.at[1] > STREET.top) addSlings(threads, place, 4);
  addNet(threads, cold[0] ?? rank(0));
  return { earth: undercityEarth(rooms, links), threads, branches, towers: litTowers(rank(0)) };
}

function litTowers(guild: number): Lit[] {
  const { middle, far } = lesserTowers();
  const lit = (key: number, dim: number) => (tower: (typeof TOWERS)[number], i: number) => ({
    ...tower,
    guild,
    bright: dim * (unitOf(key, i) < 0.55 ? 0.12 + 0.2 * unitOf(key, i, 1) : 0.35 + 0.7 * unitOf(key, i, 1)),
  });
  return [
    ...far.map(lit(1, 0.8)),
    ...middle.map(lit(2, 0.9)),
    ...TOWERS.map((tower, i) => ({ ...tower, guild, bright: 0.62 - 0.05 * i })),
  ];
}

/** The net no one has noticed: an exact mesh in the street and on its cut edge, and one line along that. */
function addNet(threads: Pieces, guild: number): void {
  const z = STREET.front + 0.3;
  const faint = { guild, emit: 0.07, lit: 0 };
  for (let i = -90; i <= 90; i++) {
    const x = i * 0.9;
    addLine(
      threads,
      [
        [x, STREET.top, z],
        [x, STREET.bottom - 0.7, z],
      ],
      [0.012, 0.012],
      faint,
    );
  }
  for (let k = 0; k < 3; k++) {
    const y = STREET.bottom - 0.7 + 0.6 * k;
    addLine(
      threads,
      [
        [-82, y, z],
        [82, y, z],
      ],
      [0.014, 0.014],
      faint,
    );
  }
  const y = STREET.top + 0.03;
  const laid = { guild, emit: 0.022, lit: 0 };
  for (let i = -16; i <= 16; i++)
    addLine(
      threads,
      [
        [6 * i, y, STREET.front - 0.2],
        [6 * i, y, -66],
      ],
      [0.016, 0.016],
      laid,
    );
  for (let k = 0; k < 14; k++) {
    const far = STREET.front - 3 - 6 * k;
    addLine(
      threads,
      [
        [-96, y, far],
        [96, y, far],
      ],
      [0.016, 0.016],
      laid,
    );
  }
  const edge = { guild, emit: 0.2, lit: 0.6 };
  addLine(
    threads,
    [
      [-120, STREET.top, z],
      [120, STREET.top, z],
    ],
    [0.035, 0.035],
    edge,
  );
}
