import { podsWithin, podTree } from './podTree.ts';

/** What `partPods` moves: pods' middles (xyz triples, meters), radii (meters) and light, changed in place. */
export interface Crowd {
  readonly position: Float32Array;
  readonly radius: Float32Array;
  readonly brightness: Float32Array;
  /** Height of what a pod rests on, meters; `NOWHERE` for those that hang. */
  readonly floor: Float32Array;
}

/** The larger part of the pods, or so many, which others make room for; the rest are grains of light, and may touch. */
const LARGE = 0.25;
const MOST = 8192;
/** Distance of two neighbors' middles over the sum of their radii: skins may press on one another a little. */
const PRESS = 0.94;
/** No pod becomes smaller than this part of what it was. */
const LEAST = 0.16;
/** What is lost in size is in part made good in light, up to so many times. */
const BRIGHTER = 1.8;

/**
 * Makes room in a crowd: where two pods would reach into each other the smaller shrinks; those in `first` never do. Small
 * pods then fill the spaces between large ones as berries do, and sizes vary by orders.
 */
export function partPods(crowd: Crowd, first: Iterable<number>): void {
  const { position, radius, brightness } = crowd;
  const led = new Set(first);
  const whole = radius.slice();
  const tree = podTree(position, radius);
  for (const pod of largest(radius, led)) {
    const own = radius[pod] ?? 0;
    const at = [position[3 * pod] ?? 0, position[3 * pod + 1] ?? 0, position[3 * pod + 2] ?? 0] as const;
    podsWithin(tree, at, { meters: 2 * own, radii: 1 }, (other) => {
      const theirs = radius[other] ?? 0;
      if (other === pod || theirs > own || led.has(other)) return;
      const dx = at[0] - (position[3 * other] ?? 0);
      const dy = at[1] - (position[3 * other + 1] ?? 0);
      const dz = at[2] - (position[3 * other + 2] ?? 0);
      const room = Math.sqrt(dx * dx + dy * dy + dz * dz) / PRESS - own;
      if (room < theirs) shrink(crowd, other, Math.max(room, LEAST * (whole[other] ?? 0)));
    });
  }
  brightness.forEach((light, pod) => {
    brightness[pod] = light * Math.min(BRIGHTER, Math.sqrt((whole[pod] ?? 1) / (radius[pod] ?? 1)));
  });
}

function largest(radius: Float32Array, led: ReadonlySet<number>): Iterable<number> {
  const sorted = radius.slice().sort();
  const many = Math.min(MOST, Math.floor(LARGE * sorted.length));
  const least = sorted[sorted.length - many] ?? 0;
  const large: number[] = [];
  for (let pod = 0; pod < radius.length; pod++)
    if ((radius[pod] ?? 0) >= least && !led.has(pod)) large.push(pod);
  large.sort((a, b) => (radius[b] ?? 0) - (radius[a] ?? 0) || a - b);
  return [...led, ...large];
}

/** A pod that lies on something comes down as it shrinks. */
function shrink({ position, radius, floor }: Crowd, pod: number, to: number): void {
  const from = radius[pod] ?? to;
  const y = position[3 * pod + 1] ?? 0;
  const rests = y - (floor[pod] ?? 0) < 1.1 * from;
  if (rests) position[3 * pod + 1] = y - 1.06 * (from - to);
  radius[pod] = to;
}
