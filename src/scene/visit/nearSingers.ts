import { type PlacedSinger, SINGERS, singerAngle } from '../../core/blooms.ts';
import { clamp, smoothstep } from '../../core/ease.ts';
import { podsWithin } from '../../core/formations/podTree.ts';
import type { PodField } from '../../core/formations.ts';
import { TAU } from '../../core/units.ts';
import { axesOf } from '../camera/axes.ts';
import type { Pose } from '../camera/shotPose.ts';
import { subtract } from '../camera/vec.ts';

/** At most so many are near at once. */
const MOST = 6;
/** Nobody farther than this, in meters, is near. */
const REACH = 30;
/** How far to a side the sound of what is there comes from. */
const ASIDE = 0.9;

/**
 * Which singers are near an eye, and where: a pod is heard by the singer of its guild who crests when it does, each singer by the
 * nearest of their pods. How near they are fades out before another takes their place, so that nothing jumps as the eye moves.
 */
export function createNearSingers(field: PodField, seed: number): (pose: Pose) => PlacedSinger[] {
  const singerOf = Uint8Array.from({ length: field.count }, (_, pod) =>
    singerNearest(seed, field.guild[pod] ?? 0, field.angle[pod] ?? 0),
  );
  const guilds = field.guild.reduce((most, guild) => Math.max(most, guild + 1), 0);
  const nearest = new Float64Array(guilds * SINGERS);
  const pods = new Uint32Array(guilds * SINGERS);

  return (pose) => {
    nearest.fill(REACH);
    podsWithin(field.tree, pose.eye, { meters: REACH }, (pod) => {
      const [dx, dy, dz] = subtract(placeOf(field, pod), pose.eye);
      const away = Math.hypot(dx, dy, dz);
      const key = (field.guild[pod] ?? 0) * SINGERS + (singerOf[pod] ?? 0);
      if (away >= (nearest[key] ?? 0)) return;
      nearest[key] = away;
      pods[key] = pod;
    });
    const keys = [...nearest.keys()].sort((a, b) => (nearest[a] ?? 0) - (nearest[b] ?? 0));
    const edge = nearest[keys[MOST] ?? -1] ?? REACH;
    const { right } = axesOf(pose);
    return keys
      .slice(0, MOST)
      .filter((key) => (nearest[key] ?? REACH) < edge)
      .map((key) => {
        const away = nearest[key] ?? REACH;
        const [dx, dy, dz] = subtract(placeOf(field, pods[key] ?? 0), pose.eye);
        const aside = (dx * right[0] + dy * right[1] + dz * right[2]) / Math.max(away, 0.1);
        return {
          guild: Math.floor(key / SINGERS),
          singer: key % SINGERS,
          pan: clamp(ASIDE * aside, -ASIDE, ASIDE),
          near: 1 - smoothstep(edge / 3, edge, away),
        };
      });
  };
}

function placeOf({ position }: PodField, pod: number): [x: number, y: number, z: number] {
  return [position[3 * pod] ?? 0, position[3 * pod + 1] ?? 0, position[3 * pod + 2] ?? 0];
}

function singerNearest(seed: number, guild: number, angle: number): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let singer = 0; singer < SINGERS; singer++) {
    const turn = (angle - singerAngle(seed, guild, singer)) / TAU;
    const apart = Math.abs(turn - Math.round(turn));
    if (apart >= least) continue;
    least = apart;
    found = singer;
  }
  return found;
}
