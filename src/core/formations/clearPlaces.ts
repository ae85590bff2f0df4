import { clamp } from '../ease.ts';
import { unitOf } from '../random.ts';
import type { Unit } from '../units.ts';
import { NOWHERE, type Plan, type Settlers, type Vec3 } from './plan.ts';

/** Pods while they settle, one entry a pod as in `PodField`; `floor` is what each lies on, meters. */
export interface Settling {
  readonly position: Float32Array;
  readonly radius: Float32Array;
  readonly brightness: Float32Array;
  readonly seed: Float32Array;
  readonly hue: Float32Array;
  readonly guild: Uint8Array;
  readonly floor: Float32Array;
}

/** Puts the cast into their places and moves everyone else a few lengths away from them. */
export function clearPlaces(pack: Settlers, plan: Plan, field: Settling, cast: Uint32Array): void {
  const hero = plan.radius * 1.5;
  const clear = 4.5 * hero;
  const taken = new Set(cast);
  for (let i = 0; i < field.radius.length; i++) {
    if (taken.has(i)) continue;
    const rests = (field.floor[i] ?? NOWHERE) > NOWHERE;
    let moved = false;
    for (const { at } of plan.found) moved = pushOut(field.position, 3 * i, at, { clear, rests }) || moved;
    if (rests && moved) settleDown(plan, field, i);
  }
  cast.forEach((pod, person) => {
    const at = plan.found[person]?.at ?? [0, 0, 0];
    field.position.set(at, 3 * pod);
    field.radius[pod] = hero * (0.84 + 0.3 * unitOf(pack.seed, 0xb111d, person));
    field.brightness[pod] = 1.5;
    field.seed[pod] = facing(plan, person);
    const own = pack.cast[person]?.light ?? 0;
    field.hue[pod] = own - (pack.guilds[field.guild[pod] ?? 0]?.light ?? own);
  });
}

/** A pod that lies on something and has been moved comes to lie on what is there. */
function settleDown({ floorAt }: Plan, { position, radius }: Settling, pod: number): void {
  const floor = floorAt(position[3 * pod] ?? 0, position[3 * pod + 2] ?? 0);
  position[3 * pod + 1] = Math.max(position[3 * pod + 1] ?? 0, floor + 0.9 * (radius[pod] ?? 0));
}

/** The seed whose pod turns its sleeper's side to where the person is looked at from (pods.vert.glsl: turn = fract(97.3 seed) - .5). */
function facing(plan: Plan, person: number): Unit {
  const found = plan.found[person];
  if (!found) return 0.5;
  const { eye } = plan.stations.wide;
  const front = Math.atan2(eye[2] - found.at[2], eye[0] - found.at[0]);
  const wanted = Math.atan2(found.from[2], found.from[0]);
  const turn = Math.atan2(Math.sin(wanted - front), Math.cos(wanted - front));
  return (31 + 7 * person + clamp(turn, -0.45, 0.45) + 0.5) / 97.3;
}

/** Moves a pod out of the sphere about `at`, if it is in it; one that lies on something goes sideways, out of the column. */
function pushOut(
  position: Float32Array,
  i: number,
  [x, y, z]: Vec3,
  { clear, rests }: { clear: number; rests: boolean },
): boolean {
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
