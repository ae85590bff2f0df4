import { useMemo } from 'react';
import { CABLES, cableAngle, cableAt, cableGuilds, SEAL } from '../../core/formations/lounge.ts';
import { COLONY, COLONY_ROPES, ropeAt } from '../../core/formations/loungeColony.ts';
import { kindsOf, type Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { TAU } from '../../core/units.ts';
import type { Look, PlaceProps } from '../look.ts';
import { addLine, circle, hung, type Pieces } from '../pieces.ts';
import { Ribbons } from '../Ribbons.tsx';
import { addSlings, castPlaces } from './bower.ts';

export const look: Look = {
  haze: 0.0052,
  attention: 0.84,
  sparse: 0,
  air: [0.0034, 0.3, 60, 190],
  exposure: 2.1,
  bloom: 0.13,
  vignette: 0.7,
  shade: 0.55,
  gain: 1,
  flux: 4.5,
  sky: { low: [0, 0, 0], high: [0, 0, 0], ribbons: 0 },
  mirrors: false,
  spread: [1.6, 1.4, 1, 0.6],
};

const STEPS = 44;
/** How many hang by a string that is seen, how long it may be (meters), and how closely cables are searched for it. */
const STRINGS = 900;
const LONGEST = 11;
const STRUNG = 160;

/** New Avalon: a lace of living cables about a gap left dark, an exact ring over it, the colony's low ground. */
export function Place({ pack, field, uniforms }: PlaceProps) {
  const threads = useMemo(() => build(pack, field), [pack, field]);
  return <Ribbons threads={threads} uniforms={uniforms} />;
}

function build(pack: Pack, field: PodField): Pieces {
  const random = randomFrom(11);
  const threads: Pieces = [];
  const { cold, warm, common } = kindsOf(pack.guilds);
  addLace(threads, cableGuilds(pack), random);
  addStrings(threads, field);
  addSeal(threads, cold[0] ?? common[0] ?? 0);
  addColony(threads, warm[0] ?? common[0] ?? 0, random);
  for (const place of castPlaces(field)) addSlings(threads, place, place.guild === warm[0] ? 3 : 9);
  return threads;
}

function addLace(threads: Pieces, guilds: Uint8Array, random: Random): void {
  const cables = Array.from({ length: CABLES }, (_, i) =>
    Array.from({ length: STEPS + 1 }, (_, k) => cableAt(cableAngle(i), k / STEPS)),
  );
  cables.forEach((points, i) => {
    const guild = guilds[i] ?? 0;
    const wide = 0.07 + 0.08 * random();
    const seed = random();
    for (let k = 0; k < STEPS; k++) {
      const emit = 0.7 * (1 - k / STEPS) ** 0.8 + 0.4;
      addLine(threads, points.slice(k, k + 2), [wide, wide], { guild, emit, seed, pulse: true, lit: 1.4 });
    }
    addCrossings(threads, points, cables[(i + 1) % CABLES] ?? points, cables[(i + 2) % CABLES] ?? points, {
      guild,
      random,
    });
  });
}

/** The largest of those who hang in the lace, each by a string from the nearest cable over it. */
function addStrings(threads: Pieces, { count, position, radius, guild, brightness }: PodField): void {
  const cables = Array.from({ length: CABLES * STRUNG }, (_, i) =>
    cableAt(cableAngle(i % CABLES), Math.floor(i / CABLES) / STRUNG),
  );
  const large = Array.from({ length: count }, (_, pod) => pod)
    .filter((pod) => (position[3 * pod + 1] ?? 0) > COLONY.middle[1] + 9)
    .sort((a, b) => (radius[b] ?? 0) - (radius[a] ?? 0))
    .slice(0, STRINGS);
  for (const pod of large) {
    const [x = 0, y = 0, z = 0] = position.subarray(3 * pod, 3 * pod + 3);
    const crown: Vec3 = [x, y + 0.98 * (radius[pod] ?? 0), z];
    const away = ([cx, cy, cz]: Vec3) =>
      cy > crown[1] ? Math.hypot(3 * (cx - x), cy - crown[1], cz - z) : Infinity;
    const held = cables.reduce((best, cable) => (away(cable) < away(best) ? cable : best));
    if (away(held) > LONGEST) continue;
    addLine(threads, hung(held, crown, 0.1, 4), [0.016, 0.012], {
      guild: guild[pod] ?? 0,
      emit: 0.25 + 0.4 * Math.min(1, brightness[pod] ?? 0),
      seed: (pod * 0.618) % 1,
    });
  }
}

/** Slack threads from one cable to the next, and now and then to the one after. */
function addCrossings(
  threads: Pieces,
  from: readonly Vec3[],
  next: readonly Vec3[],
  after: readonly Vec3[],
  { guild, random }: { guild: number; random: Random },
): void {
  for (let k = 1; k < STEPS - 2; k++) {
    if (random() < 0.34) continue;
    const u = k / STEPS;
    const to = Math.max(0, Math.min(STEPS, k + Math.floor(random() * 5) - 2));
    const emit = 0.7 * (0.2 + random()) * (1.2 - u);
    const line = hung(from[k] as Vec3, next[to] as Vec3, 0.3 + u * (1 + 4 * random()), 7);
    addLine(threads, line, [0.02, 0.02], { guild, emit, seed: random(), pulse: true });
    if (random() > 0.2) continue;
    const far = hung(from[k] as Vec3, after[to] as Vec3, 0.5 + u * 7 * random(), 9);
    addLine(threads, far, [0.012, 0.012], { guild, emit: 0.25 * random(), seed: random(), pulse: true });
  }
}

/** The seal: rings and ticks that never move and never sag. */
function addSeal(threads: Pieces, guild: number): void {
  const [x, y, z] = SEAL.middle;
  const at = (radius: number, angle: number): Vec3 => [
    x + radius * Math.cos(angle),
    y,
    z + radius * Math.sin(angle),
  ];
  for (const [radius, wide, emit] of [
    [SEAL.radius, 0.15, 2.2],
    [SEAL.radius - 1.1, 0.05, 0.9],
    [SEAL.radius * 0.733, 0.04, 0.55],
    [SEAL.radius * 0.4, 0.06, 1],
  ] as const)
    addLine(threads, circle(SEAL.middle, radius, 200), [wide, wide], { guild, emit, lit: 0 });
  for (let i = 0; i < 144; i++) {
    const angle = (i / 144) * TAU;
    const long = i % 12 === 0 ? 4.2 : i % 3 === 0 ? 1.9 : 0.9;
    addLine(threads, [at(SEAL.radius - 1.1, angle), at(SEAL.radius - 1.1 - long, angle)], [0.045, 0.045], {
      guild,
      emit: 1.3,
      lit: 0,
    });
    if (i % 12 === 0) {
      const top = at(SEAL.radius, angle);
      addLine(threads, [top, [top[0], y + 80, top[2]]], [0.03, 0.01], { guild, emit: 0.3, lit: 0 });
    }
  }
}

/** Slack ropes from hut to neighboring hut on the low ground, on which its lanterns hang. */
function addColony(threads: Pieces, guild: number, random: Random): void {
  for (let rope = 0; rope < COLONY_ROPES.length; rope++) {
    const line = Array.from({ length: 13 }, (_, k) => ropeAt(rope, k / 12));
    addLine(threads, line, [0.014, 0.014], { guild, emit: 0.16 + 0.16 * random(), seed: random() });
  }
}
