import type { Vec3 } from '../../core/formations/plan.ts';
import type { PodField } from '../../core/formations.ts';
import type { Pack } from '../../core/pack.ts';
import { hashOf } from '../../core/random.ts';
import type { Site } from './poseAt.ts';
import type { Seat } from './shotPose.ts';
import { subtract, unit } from './vec.ts';

/** Fields are searched this far for a pod of the guild that a close shot wants. */
const SEARCH = 4000;

/** What the camera needs to know of a pack's field of pods. */
export function siteOf(pack: Pack, field: PodField): Site {
  const seats = field.found.map((found, person): Seat => {
    const radius = field.radius[field.cast[person] ?? 0] ?? 1;
    return { ...found, radius };
  });
  const podOf: Site['podOf'] = (system, seed) => {
    const id = system === null ? null : (pack.systems[system]?.guild ?? null);
    const guild = id === null ? null : pack.guilds.findIndex((one) => one.id === id);
    return seatOf(field, largestOf(field, guild, seed));
  };
  return { stations: field.stations, seats, podOf };
}

/** Among some pods drawn by seed (of a guild, if one is asked for), the largest: a pod that is worth a close look. */
function largestOf(field: PodField, guild: number | null, seed: number): number {
  let best = 0;
  let size = -1;
  let seen = 0;
  for (let i = 0; i < Math.min(SEARCH, field.count) && seen < 24; i++) {
    const pod = hashOf(seed, i) % field.count;
    if (guild !== null && field.guild[pod] !== guild) continue;
    seen++;
    const radius = field.radius[pod] ?? 0;
    if (radius > size && !field.cast.includes(pod)) {
      size = radius;
      best = pod;
    }
  }
  return best;
}

/** Looked at from where the wide shot stands, a little from above. */
function seatOf(field: PodField, pod: number): Seat {
  const [x = 0, y = 0, z = 0] = field.position.subarray(3 * pod, 3 * pod + 3);
  const at: Vec3 = [x, y, z];
  const [dx, , dz] = subtract(field.stations.wide.eye, at);
  const from = unit([dx, 0.2 * Math.hypot(dx, dz), dz]);
  return { at, from, radius: field.radius[pod] ?? 1 };
}
