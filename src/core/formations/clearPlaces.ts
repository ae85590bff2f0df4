import { hashOf, unitOf } from '../random.ts';
import { seedFacing } from './facing.ts';
import { type Found, NOWHERE, type Plan, type Settlers, type Settling, type Vec3 } from './plan.ts';

/**
 * Radii of a cast's pod that are kept clear about it, where others hang and where they lie, and how far before
 * it, and past it, the way of one's sight is.
 */
const CLEAR = 4.5;
const CLEAR_LYING = 10;
const SIGHT = 5;
const PAST = -12;

/** Puts the cast into their places and moves everyone else a few lengths away from them. */
export function clearPlaces(pack: Settlers, plan: Plan, field: Settling, cast: Uint32Array): void {
  const hero = plan.radius * 1.5;
  const taken = new Set(cast);
  const room = { hangs: roomOf(plan, hero, false), rests: roomOf(plan, hero, true) };
  for (let i = 0; i < field.radius.length; i++) {
    if (taken.has(i)) continue;
    const rests = (field.floor[i] ?? NOWHERE) > NOWHERE;
    let moved = false;
    for (const ball of room[rests ? 'rests' : 'hangs'])
      moved = pushOut(field.position, 3 * i, ball, rests) || moved;
    if (rests && moved) settleDown(plan, field, i);
  }
  plan.found.forEach((found, person) => {
    const pod = cast[person] ?? 0;
    field.position.set(found.at, 3 * pod);
    field.radius[pod] = hero * (0.84 + 0.3 * unitOf(pack.seed, 0xb111d, person));
    field.brightness[pod] = 1.5;
    field.seed[pod] = seedFacing(plan, found, hashOf(pack.seed, 0xface, person));
    const own = pack.cast[person]?.light ?? 0;
    field.hue[pod] = own - (pack.guilds[field.guild[pod] ?? 0]?.light ?? own);
  });
}

interface Ball {
  readonly at: Vec3;
  readonly clear: number;
}

/** What is kept clear, meters, the places themselves last, so that nobody is pushed into one. */
function roomOf({ found }: Plan, hero: number, rests: boolean): readonly Ball[] {
  const along = ({ at, from }: Found, far: number): Vec3 => [
    at[0] + far * from[0],
    at[1] + far * from[1],
    at[2] + far * from[2],
  ];
  const sight = found.map((one) => ({ at: along(one, SIGHT * hero), clear: 0.6 * CLEAR * hero }));
  const past = found.map((one) => ({ at: along(one, PAST * hero), clear: CLEAR_LYING * hero }));
  const places = found.map(({ at }) => ({ at, clear: (rests ? CLEAR_LYING : CLEAR) * hero }));
  return [...sight, ...(rests ? past : []), ...places];
}

/** A pod that lies on something and has been moved comes to lie on what is there. */
function settleDown({ floorAt }: Plan, { position, radius }: Settling, pod: number): void {
  const floor = floorAt(position[3 * pod] ?? 0, position[3 * pod + 2] ?? 0);
  position[3 * pod + 1] = Math.max(position[3 * pod + 1] ?? 0, floor + 0.9 * (radius[pod] ?? 0));
}

/** Moves a pod out of a ball, if it is in it; one that lies on something goes sideways, out of the column. */
function pushOut(position: Float32Array, i: number, { at: [x, y, z], clear }: Ball, rests: boolean): boolean {
  const dx = (position[i] ?? 0) - x;
  const dy = (position[i + 1] ?? 0) - y;
  const dz = (position[i + 2] ?? 0) - z;
  const d2 = dx * dx + dy * dy + dz * dz;
  if (d2 >= clear * clear) return false;
  const d = Math.sqrt(rests ? dx * dx + dz * dz : d2) || 1e-3;
  const out = (clear + 0.5 * d) / d;
  position[i] = x + dx * out;
  if (!rests) position[i + 1] = Math.max(y + dy * out, (position[i + 1] ?? 0) > 0 ? 0.2 : -1e9);
  position[i + 2] = z + dz * out;
  return true;
}
