import type { Vec3 } from '../../core/formations/plan.ts';
import { podsWithin } from '../../core/formations/podTree.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { hashOf } from '../../core/random.ts';
import { buildOf } from '../../core/systems.ts';
import type { Unit } from '../../core/units.ts';
import type { Site } from './poseAt.ts';
import type { Seat } from './shotPose.ts';
import { add, lengthOf, rightOf, subtract, unit } from './vec.ts';

/** Fields are searched this far for a pod of the guild that a close shot wants. */
const SEARCH = 4000;

/** One who sleeps beside is smaller than the cast, and shown with more about it: as if it were so many times larger. */
const STEP_BACK = 1.6;

/** A pod that is in several places is looked at from so near that it is so many times larger in the picture. */
const STEP_NEAR = 2.1;

/** What the camera needs to know of a pack's field of pods. */
export function siteOf(pack: Pack, field: PodField): Site {
  const seats = field.found.map((found, person): Seat => {
    const radius = field.radius[field.cast[person] ?? 0] ?? 1;
    return { ...found, radius };
  });
  const known = new Map<string, Seat>();
  const podOf: Site['podOf'] = (system, seed) => {
    const key = `${system} ${seed}`;
    const seat = known.get(key) ?? seatFor(field, guildOf(pack, system), seed);
    known.set(key, seat);
    return seat;
  };
  const several = severalIn(pack, field);
  const placeOf: Site['placeOf'] = (system) =>
    several.seat && several.systems.has(system) ? several.seat : null;
  return { stations: field.stations, seats, podOf, placeOf };
}

/** The systems of a pack that show someone in several places at once, and where that one is looked at. */
function severalIn({ systems }: Pack, { elsewhere }: PodField) {
  const built = systems.flatMap((system, i) => (buildOf(system).kind === 'ghosts' ? [i] : []));
  const seat: Seat | null = elsewhere && { ...elsewhere, radius: elsewhere.radius / STEP_NEAR };
  return { seat, systems: new Set<number | null>(built) };
}

function guildOf(pack: Pack, system: number | null): number | null {
  const id = system === null ? null : (pack.systems[system]?.guild ?? null);
  return id === null ? null : pack.guilds.findIndex((one) => one.id === id);
}

/** One who sleeps beside a cast’s pod (of the guild, if one is asked for), seen from where that is looked at; or else one large and free. */
function seatFor(field: PodField, guild: number | null, seed: number): Seat {
  const wanted = field.beside.flatMap((pods, person) =>
    [...pods]
      .filter((pod) => guild === null || field.guild[pod] === guild)
      .map((pod) => besideSeat(field, pod, person))
      .filter((seat) => seat !== null),
  );
  return (
    wanted[hashOf(seed, 0xc0) % Math.max(1, wanted.length)] ?? seatOf(field, largestOf(field, guild, seed))
  );
}

/** A pod beside one of the cast, in the half of the picture that leaves room for that one; null where one would hide or crop the other. */
function besideSeat(field: PodField, pod: number, person: number): Seat | null {
  const found = field.found[person];
  if (!found) return null;
  const seat = seatOf(field, pod);
  const { from } = found;
  const toCast = subtract(found.at, seat.at);
  const right = rightOf(subtract([0, 0, 0], from));
  const aside = right[0] * toCast[0] + right[2] * toCast[2];
  const level = Math.abs(toCast[1]) < 2 * seat.radius;
  if (!level || Math.abs(aside) < 3 * seat.radius) return null;
  return { ...seat, radius: STEP_BACK * seat.radius, from, half: aside > 0 ? -1 : 1 };
}

/** Among some pods drawn by seed (of a guild, if one is asked for), one large and with room about it: worth a close look. */
function largestOf(field: PodField, guild: number | null, seed: number): number {
  let best = 0;
  let size = -1;
  let seen = 0;
  for (let i = 0; i < Math.min(SEARCH, field.count) && seen < 40; i++) {
    const pod = hashOf(seed, i) % field.count;
    if (guild !== null && field.guild[pod] !== guild) continue;
    seen++;
    const worth = (field.radius[pod] ?? 0) * roomAbout(field, pod) ** 2;
    if (worth > size && !field.cast.includes(pod)) {
      size = worth;
      best = pod;
    }
  }
  return best;
}

/** 0 to 1: how free a pod stands, and how free the way is from which a camera looks at it. */
function roomAbout(field: PodField, pod: number): Unit {
  const { at, from, radius } = seatOf(field, pod);
  let room = 1;
  for (const far of [0, 6, 10, 14]) {
    const point = add(at, from, far * radius);
    const reach = 4 * radius;
    podsWithin(field.tree, point, { meters: reach, radii: 1 }, (other) => {
      const [x = 0, y = 0, z = 0] = field.position.subarray(3 * other, 3 * other + 3);
      const free = (lengthOf(subtract([x, y, z], point)) - (field.radius[other] ?? 0)) / reach;
      if (other !== pod) room = Math.min(room, Math.max(0.02, free));
    });
  }
  return room;
}

/** Looked at from where the wide shot stands, a little from above. */
function seatOf(field: PodField, pod: number): Seat {
  const [x = 0, y = 0, z = 0] = field.position.subarray(3 * pod, 3 * pod + 3);
  const at: Vec3 = [x, y, z];
  const [dx, , dz] = subtract(field.stations.wide.eye, at);
  const from = unit([dx, 0.2 * Math.hypot(dx, dz), dz]);
  return { at, from, radius: field.radius[pod] ?? 1 };
}
