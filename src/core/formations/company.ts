import { hashOf, unitOf } from '../random.ts';
import { seedFacing } from './facing.ts';
import type { Beside, Found, Plan, Settlers, Settling, Vec3 } from './plan.ts';

/** Factors on the sum of two radii that those who keep company are apart at least, and those who lean on each other. */
const APART = 1.15;
const LEANING = 0.66;
/** Brightness from which pods.vert.glsl lets nobody fall asleep before the others: that of the cast and its company. */
const AWAKE = 1.4;
/** How far apart in hue those are who sleep beside one another, nanometers; the last for one who leans. */
const HUES = [-13, 14, -8, 20, 8, -16] as const;
const LEANING_HUE = -46;

/**
 * Lays those who sleep beside each of the cast, larger than common pods: the guild's next pods after its cast's own, and
 * guests. Where there is no room for one, there is one fewer. Answers who lies beside whom.
 */
export function settleCompany(
  pack: Settlers,
  plan: Plan,
  field: Settling,
  cast: Uint32Array,
): readonly Uint32Array[] {
  const led = [...cast];
  const next = new Map<number, number>();
  const nextOf = (guild: number): number => {
    let pod = field.guild.indexOf(guild, next.get(guild) ?? 0);
    while (cast.includes(pod)) pod = field.guild.indexOf(guild, pod + 1);
    return pod;
  };
  return plan.found.map((found, person) => {
    const hero = cast[person] ?? 0;
    const guild = field.guild[hero] ?? 0;
    const settled: number[] = [];
    for (const [k, beside] of plan.beside(found).entries()) {
      const pod = nextOf(beside.guest ? farthestInHue(pack, guild) : guild);
      const key = hashOf(pack.seed, 0xc0, person, k);
      const spot = spotOf(plan, found, beside, { hero: field.radius[hero] ?? plan.radius, key });
      const apart = beside.leans ? LEANING : APART;
      if (pod < 0 || led.some((other) => reaches(field, other, spot, apart))) continue;
      next.set(field.guild[pod] ?? 0, pod + 1);
      field.position.set(spot.at, 3 * pod);
      field.radius[pod] = spot.radius;
      field.brightness[pod] = AWAKE + 0.4 * unitOf(key, 4);
      field.hue[pod] = beside.guest ? 0 : (field.hue[hero] ?? 0) + hueOf(beside, k);
      field.seed[pod] = seedFacing(plan, found, key);
      // Sleepers look to the right where they are seen from; of two who lean on each other the right one is turned round.
      if (beside.leans)
        field.seed[beside.across > 0 ? pod : hero] = seedFacing(plan, seenFromBehind(found), hashOf(key, 5));
      led.push(pod);
      settled.push(pod);
    }
    return Uint32Array.from(settled);
  });
}

function hueOf({ leans }: Beside, k: number): number {
  return leans ? LEANING_HUE : (HUES[k % HUES.length] ?? 0);
}

function seenFromBehind({ at, from: [x, y, z] }: Found): Found {
  return { at, from: [-x, y, -z] };
}

/** The guild whose color is farthest from a guild's. */
function farthestInHue({ guilds }: Settlers, guild: number): number {
  const apart = guilds.map(({ light }) => Math.abs(light - (guilds[guild]?.light ?? light)));
  return apart.indexOf(Math.max(...apart));
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
  const over = at[1] - plan.floorAt(at[0], at[2]);
  const level = at[1] + beside.up * hero;
  // Who is under what one stands on is in a room of their own there.
  if (over < 0) return { at: [x, level, z], radius };
  const floor = plan.floorAt(x, z);
  const y = over < 2.2 * hero ? floor + 0.94 * radius : Math.max(floor + 1.2 * radius, level);
  return { at: [x, y, z], radius };
}

function reaches(
  { position, radius }: Settling,
  other: number,
  { at, radius: own }: Lain,
  apart: number,
): boolean {
  const d = Math.hypot(
    (position[3 * other] ?? 0) - at[0],
    (position[3 * other + 1] ?? 0) - at[1],
    (position[3 * other + 2] ?? 0) - at[2],
  );
  return d < apart * (own + (radius[other] ?? 0));
}
