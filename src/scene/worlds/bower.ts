import type { Found, Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import { type Random, randomFrom } from '../../core/random.ts';
import { add, mix, unit } from '../camera/vec.ts';
import { addLine, addPiece, hung, type Pieces, type Thread } from '../pieces.ts';

/** A pod's middle and radius, meters. */
interface Hung {
  readonly at: Vec3;
  readonly radius: number;
}

/** One of the cast's places: the found place, the pod's radius in meters, its guild, and who sleeps beside. */
export interface CastPlace extends Found, Hung {
  readonly guild: number;
  readonly beside: readonly Hung[];
  readonly random: Random;
}

/** The cast's places in a field, in the pack's order. */
export function castPlaces(field: PodField): CastPlace[] {
  return field.found.map((found, i) => {
    const pod = field.cast[i] ?? 0;
    const guild = field.guild[pod] ?? 0;
    const beside = Array.from(field.beside[i] ?? [], (other) => hungIn(field, other));
    return { ...found, radius: field.radius[pod] ?? 1, guild, beside, random: randomFrom(0xb0 + i) };
  });
}

function hungIn({ position, radius }: PodField, pod: number): Hung {
  const [x = 0, y = 0, z = 0] = position.subarray(3 * pod, 3 * pod + 3);
  return { at: [x, y, z], radius: radius[pod] ?? 1 };
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
  const bough = { guild, emit: 0.09, lit: 2.4, pulse: true, overlap: 0.1, seed: random() };
  const arch = [spot(13, 3.4, 5), spot(6, 1.7, 2.6), spot(0.6, 1.62, 0.3), spot(-6, 2.5, 0.6)] as const;
  addLine(branches, gnarled(bend(arch, 90), 0.13 * radius, random), [0.085 * radius, 0.02 * radius], bough);
  const fork = onBend(arch, 0.62);
  const crown: Vec3 = [at[0], at[1] + 0.99 * radius, at[2]];
  const stem = [fork, add(fork, [0, -0.2 * radius, 0]), add(crown, [0, 0.4 * radius, 0]), crown] as const;
  addLine(branches, bend(stem, 24), [0.048 * radius, 0.036 * radius], bough);
  for (const other of place.beside) addStem(branches, other, { arch, bough });
  for (let i = 0; i < 8; i++) {
    const start = onBend(arch, 0.12 + 0.86 * random());
    const out = sideways(place);
    const long = radius * (0.7 + 2.4 * random());
    const droop = -radius * (0.6 + 2.6 * random() ** 2);
    const middle = add(start, out, long * 0.6);
    const tip = add(add(start, out, long), [0, droop, 0]);
    const curve = [start, middle, add(tip, [0, -0.6 * droop, 0]), tip] as const;
    const wide = radius * (0.02 + 0.018 * random());
    addLine(branches, bend(curve, 11), [wide, 0.3 * wide], { ...bough, seed: random() });
    hang(threads, tip, place);
  }
  for (let i = 0; i < 26; i++) hang(threads, onBend(arch, 0.08 + 0.9 * random()), place);
}

/** A line's points moved up and down by at most so many meters, as wood grows. */
function gnarled(points: readonly Vec3[], most: number, random: Random): Vec3[] {
  const [a, b, c] = [random() * 7, random() * 7, random() * 7];
  return points.map((point, i) => {
    const off = 0.5 * Math.sin(0.16 * i + a) + 0.35 * Math.sin(0.37 * i + b) + 0.15 * Math.sin(0.8 * i + c);
    return add(point, [0, most * off, 0]);
  });
}

/** A thread of light that hangs from a point, with a drop of dew at its end and some on the way. */
function hang(threads: Pieces, from: Vec3, { radius, guild, random }: CastPlace): void {
  const end = add(from, [0, -radius * (0.12 + 1.1 * random() ** 2.5), 0]);
  const thread = { guild, emit: 0.16, seed: random(), pulse: true };
  addLine(threads, [from, mix(from, end, 0.5), end], [0.007 * radius, 0.004 * radius], thread);
  for (let i = 0; i < 3; i++) {
    const small = radius * (0.014 + 0.026 * random() ** 2);
    const top = i === 0 ? end : mix(from, end, random());
    const thick = [small, small] as const;
    const to = add(top, [0, -4 * small, 0]);
    addPiece(
      threads,
      { from: top, to, thick, along: [0, 1] },
      { ...thread, emit: 0.5 + 0.8 * random(), bead: true },
    );
  }
}

/** The stem of one who sleeps beside, from the nearest part of the arch and over, or straight up where that is far. */
function addStem(
  branches: Pieces,
  { at, radius }: Hung,
  { arch, bough }: { arch: Curve; bough: Thread },
): void {
  const crown: Vec3 = [at[0], at[1] + 0.99 * radius, at[2]];
  const parts = Array.from({ length: 21 }, (_, k) => onBend(arch, k / 20));
  const far = (p: Vec3) => Math.hypot(p[0] - at[0], p[2] - at[2]);
  const near = parts.reduce((best, p) => (far(p) < far(best) ? p : best));
  const start: Vec3 = near[1] > crown[1] ? near : [near[0], crown[1] + 3 * radius, near[2]];
  const over: Vec3 = [mix(start, crown, 0.75)[0], start[1] + 0.3 * radius, mix(start, crown, 0.75)[2]];
  const stem = [start, over, add(crown, [0, 0.55 * (over[1] - crown[1]), 0]), crown] as const;
  const wide = Math.max(0.05, 0.048 * radius);
  addLine(branches, bend(stem, 30), [wide, 0.8 * wide], { ...bough, lit: 3.4, seed: radius % 1 });
}

/** A reed that rises out of the water beside a pod, bends over it and holds it by its crown. */
export function addReed(
  branches: Pieces,
  { at, radius }: Hung,
  { guild, random }: Pick<CastPlace, 'guild' | 'random'>,
): void {
  const turn = random() * 2 * Math.PI;
  const out = radius * (1.5 + 1.3 * random());
  const foot: Vec3 = [at[0] + out * Math.cos(turn), -0.4, at[2] + out * Math.sin(turn)];
  const crown: Vec3 = [at[0], at[1] + 0.98 * radius, at[2]];
  const high = at[1] + radius * (2.4 + 1.2 * random());
  const bent = [foot, [foot[0], high, foot[2]], [at[0], high + 0.6 * radius, at[2]], crown] as const;
  const wide = 0.05 + 0.035 * radius;
  addLine(branches, bend(bent, 22), [wide, 0.4 * wide], {
    guild,
    emit: 0.05,
    lit: 1.4,
    pulse: true,
    overlap: 0.4,
    seed: random(),
  });
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

/** Threads by which a cast's pod and those beside it hang in a net, so many each. */
export function addSlings(threads: Pieces, place: CastPlace, many: number): void {
  for (const one of [place, ...place.beside]) for (let i = 0; i < many; i++) addSling(threads, place, one);
}

/** One from a pod's crown up and out, slack, light going up and down in it. */
function addSling(threads: Pieces, place: CastPlace, { at, radius }: Hung): void {
  const { guild, random } = place;
  const crown: Vec3 = [at[0], at[1] + radius, at[2]];
  const away = sideways(place);
  const far = radius * (7 + 8 * random());
  const end = add(at, [away[0] * far, radius * (4 + 9 * random()), away[2] * far]);
  const wide = radius * (0.012 + 0.016 * random());
  addLine(threads, hung(crown, end, radius * (0.5 + 2.4 * random()), 14), [wide, wide * 0.7], {
    guild,
    emit: 0.25 + 0.4 * random(),
    seed: random(),
    pulse: true,
  });
}

/** A direction up or to the side, never toward where the pod is looked at from. */
function sideways({ from, random }: CastPlace): Vec3 {
  for (;;) {
    const turn = random() * 2 * Math.PI;
    const away = unit([Math.cos(turn), random() * 1.3 - 0.1, Math.sin(turn)]);
    if (away[0] * from[0] + away[1] * from[1] + away[2] * from[2] < 0.25) return away;
  }
}
