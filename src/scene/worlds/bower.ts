import type { Found, Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { add, mix, unit } from '../camera/vec.ts';
import { addLine, hung, type Pieces } from '../pieces.ts';

/** One of the cast's places: the found place, the pod's radius in meters and its guild. */
export interface CastPlace extends Found {
  readonly radius: number;
  readonly guild: number;
  readonly random: Random;
}

/** The cast's places in a field, in the pack's order. */
export function castPlaces(field: PodField): CastPlace[] {
  return field.found.map((found, i) => {
    const pod = field.cast[i] ?? 0;
    const guild = field.guild[pod] ?? 0;
    return { ...found, radius: field.radius[pod] ?? 1, guild, random: randomFrom(0xb0 + i) };
  });
}

/** A branch that comes over a pod from behind and lets it hang by a stem, with drooping twigs and threads of light. */
export function addBower(branches: Pieces, threads: Pieces, place: CastPlace): void {
  const { at, radius, guild, from, random } = place;
  const side = random() < 0.5 ? -1 : 1;
  const [x, , z] = unit([from[0], 0, from[2]]);
  const spot = (across: number, up: number, back: number): Vec3 => [
    at[0] + radius * (side * across * z - back * x),
    at[1] + radius * up,
    at[2] + radius * (-side * across * x - back * z),
  ];
  const bough = { guild, emit: 0.06, lit: 3, pulse: true, overlap: 0.4, seed: random() };
  const arch = [spot(13, 4.2, 5), spot(6, 2.1, 2.6), spot(0.6, 1.85, 0.3), spot(-6, 2.9, 0.6)] as const;
  addLine(branches, bend(arch, 26), [0.13 * radius, 0.035 * radius], bough);
  const fork = onBend(arch, 0.62);
  const crown: Vec3 = [at[0], at[1] + 0.99 * radius, at[2]];
  const stem = [fork, add(fork, [0, -0.2 * radius, 0]), add(crown, [0, 0.4 * radius, 0]), crown] as const;
  addLine(branches, bend(stem, 10), [0.07 * radius, 0.045 * radius], bough);
  for (let i = 0; i < 15; i++) {
    const start = onBend(arch, 0.12 + 0.86 * random());
    const out = sideways(place);
    const long = radius * (0.7 + 2.4 * random());
    const droop = -radius * (0.6 + 2.6 * random() ** 2);
    const middle = add(start, out, long * 0.6);
    const tip = add(add(start, out, long), [0, droop, 0]);
    const curve = [start, middle, add(tip, [0, -0.6 * droop, 0]), tip] as const;
    const wide = radius * (0.02 + 0.018 * random());
    addLine(branches, bend(curve, 11), [wide, 0.3 * wide], { ...bough, seed: random() });
    const end = add(tip, [0, -radius * (0.5 + 2.2 * random() ** 2), 0]);
    addLine(threads, [tip, mix(tip, end, 0.5), end], [0.01 * radius, 0.004 * radius], {
      guild,
      emit: 0.5,
      seed: random(),
      pulse: true,
    });
  }
}

type Curve = readonly [Vec3, Vec3, Vec3, Vec3];

/** A point of a cubic Bezier curve. */
function onBend([a, b, c, d]: Curve, u: number): Vec3 {
  const v = 1 - u;
  const of = (i: 0 | 1 | 2) =>
    v * v * v * a[i] + 3 * v * v * u * b[i] + 3 * v * u * u * c[i] + u * u * u * d[i];
  return [of(0), of(1), of(2)];
}

function bend(curve: Curve, steps: number): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => onBend(curve, i / steps));
}

/** Threads by which a pod hangs in a net: from its crown up and out, slack, light going up and down in them. */
export function addSling(threads: Pieces, place: CastPlace): void {
  const { at, radius, guild, random } = place;
  const crown: Vec3 = [at[0], at[1] + radius, at[2]];
  for (let i = 0; i < 9; i++) {
    const away = sideways(place);
    const far = radius * (9 + 12 * random());
    const end = add(at, [away[0] * far, radius * (4 + 9 * random()), away[2] * far]);
    const wide = radius * (0.012 + 0.016 * random());
    addLine(threads, hung(crown, end, radius * (0.3 + 1.6 * random()), 14), [wide, wide * 0.7], {
      guild,
      emit: 0.4 + 0.5 * random(),
      seed: random(),
      pulse: true,
    });
  }
}

/** A direction up or to the side, never toward where the pod is looked at from. */
function sideways({ from, random }: CastPlace): Vec3 {
  for (;;) {
    const turn = random() * 2 * Math.PI;
    const away = unit([Math.cos(turn), random() * 1.3 - 0.1, Math.sin(turn)]);
    if (away[0] * from[0] + away[1] * from[1] + away[2] * from[2] < 0.25) return away;
  }
}
