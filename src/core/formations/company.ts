import { hashOf, unitOf } from '../random.ts';
import type { Radians, Unit } from '../units.ts';
import type { Beside, Found, Plan, Settlers, Settling, Vec3 } from './plan.ts';

/** Factor on the sum of two radii that those who keep company are apart at least. */
const APART = 1.15;
/** How far apart in hue those are who sleep beside one another, nanometers. */
const HUES = [-16, 14, -8, 20, 8, -20] as const;

/** The pods of a guild that sleep beside each of the cast: those that follow the cast's own, as many as a plan has room for. */
export function chooseCompany(plan: Plan, guild: Uint8Array, cast: Uint32Array): readonly Uint32Array[] {
  const taken = new Set(cast);
  const next = new Map<number, number>();
  return Array.from(cast, (pod, person) => {
    const found = plan.found[person];
    const many = found ? plan.beside(found).length : 0;
    const g = guild[pod] ?? 0;
    const mine: number[] = [];
    for (let i = next.get(g) ?? 0; i < guild.length && mine.length < many; i++) {
      next.set(g, i + 1);
      if (guild[i] === g && !taken.has(i)) mine.push(i);
    }
    return Uint32Array.from(mine);
  });
}

/** Lays those who sleep beside the cast, larger than common pods; one for whom there is no room stays where it was. */
export function settleCompany(
  pack: Settlers,
  plan: Plan,
  field: Settling,
  cast: Uint32Array,
  company: readonly Uint32Array[],
): readonly Uint32Array[] {
  const led = [...cast];
  return company.map((pods, person) => {
    const found = plan.found[person];
    const hero = field.radius[cast[person] ?? 0] ?? plan.radius;
    const settled: number[] = [];
    pods.forEach((pod, k) => {
      const beside = found && plan.beside(found)[k];
      if (!beside) return;
      const key = hashOf(pack.seed, 0xc0, person, k);
      const spot = spotOf(plan, found, beside, { hero, key });
      if (led.some((other) => reaches(field, other, spot))) return;
      field.position.set(spot.at, 3 * pod);
      field.radius[pod] = spot.radius;
      field.brightness[pod] = 1.05 + 0.4 * unitOf(key, 4);
      field.hue[pod] = (field.hue[cast[person] ?? 0] ?? 0) + (HUES[k % HUES.length] ?? 0);
      field.seed[pod] = seedFacing(plan, found, key);
      led.push(pod);
      settled.push(pod);
    });
    return Uint32Array.from(settled);
  });
}

interface Lain {
  readonly at: Vec3;
  readonly radius: number;
}

function spotOf(
  plan: Plan,
  { at, from }: Found,
  beside: Beside,
  { hero, key }: { hero: number; key: number },
): Lain {
  const long = Math.hypot(from[0], from[2]) || 1;
  const [fx, fz] = [from[0] / long, from[2] / long];
  const loose = (index: number) => 0.5 * (unitOf(key, index) - 0.5);
  const across = (beside.across + loose(1)) * hero;
  const back = (beside.back + loose(2)) * hero;
  const radius = beside.size * hero * (0.9 + 0.2 * unitOf(key, 3));
  const x = at[0] + fz * across - fx * back;
  const z = at[2] - fx * across - fz * back;
  const floor = plan.floorAt(x, z);
  const rests = at[1] - plan.floorAt(at[0], at[2]) < 2.2 * hero;
  const y = rests ? floor + 0.94 * radius : Math.max(floor + 1.2 * radius, at[1] + beside.up * hero);
  return { at: [x, y, z], radius };
}

function reaches({ position, radius }: Settling, other: number, { at, radius: own }: Lain): boolean {
  const d = Math.hypot(
    (position[3 * other] ?? 0) - at[0],
    (position[3 * other + 1] ?? 0) - at[1],
    (position[3 * other + 2] ?? 0) - at[2],
  );
  return d < APART * (own + (radius[other] ?? 0));
}

/** The seed whose pod turns its sleeper's side to where a found place is looked at from; `key` makes it one's own. */
export function seedFacing(plan: Plan, found: Found, key: number): Unit {
  const { eye } = plan.stations.wide;
  const front = Math.atan2(eye[2] - found.at[2], eye[0] - found.at[0]);
  const wanted = Math.atan2(found.from[2], found.from[0]);
  const turn = Math.atan2(Math.sin(wanted - front), Math.cos(wanted - front));
  return (Math.floor(96 * unitOf(key)) + partTurned(turn) + 0.5) / 97.3;
}

/** The part t, from -.5 to .5, that pods.vert.glsl turns by an angle of t + 5.28 t (2 t)^6 radians; found by halving. */
function partTurned(angle: Radians): number {
  let [low, high] = [-0.499, 0.499];
  for (let i = 0; i < 40; i++) {
    const t = (low + high) / 2;
    if (t + 5.28 * t * (2 * t) ** 6 < angle) low = t;
    else high = t;
  }
  return (low + high) / 2;
}
