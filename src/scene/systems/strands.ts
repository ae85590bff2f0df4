import { distance, type Vec3 } from '../../core/formations/plan.ts';
import { add, subtract } from '../camera/vec.ts';
import { podsInView, type SeenPod, type Setting } from './setting.ts';
import type { View } from './views.ts';

/** The views that are about different places, at most six. */
export function placesOf(views: readonly View[]): View[] {
  const kept: View[] = [];
  for (const view of views)
    if (
      kept.length < 6 &&
      kept.every((other) => distance(other.at, view.at) + Math.abs(other.half - view.half) > 0.4 * view.half)
    )
      kept.push(view);
  return kept;
}

/** The pods nearest to one, itself left out. */
export function nearest(pod: SeenPod, pods: readonly SeenPod[], most: number): SeenPod[] {
  return pods
    .filter((other) => other !== pod)
    .sort((a, b) => distance(a.at, pod.at) - distance(b.at, pod.at))
    .slice(0, most);
}

interface About {
  readonly most: number;
  readonly guild?: number;
  /** How many times farther, or nearer, than what the view is about. */
  readonly deep?: number;
  /** How far two are apart in the picture at least. */
  readonly apart?: number;
}

/** The largest pods in a view's picture that are not far behind, or before, what it is about. */
export function podsAbout({ field }: Setting, view: View, about: About): SeenPod[] {
  const { most, guild, deep = 1.7, apart = 0 } = about;
  const middle = view.see(view.at).depth;
  const close = (one: SeenPod, other: SeenPod) => {
    const [a, b] = [view.see(one.at), view.see(other.at)];
    return Math.hypot(a.x - b.x, a.y - b.y) < apart;
  };
  return podsInView({ field, views: [view] }, 5 * most, guild)
    .filter(({ at }) => {
      const { x, y, depth } = view.see(at);
      return (
        depth < deep * middle && depth > middle / Math.sqrt(deep) && Math.abs(x) < 1.8 && Math.abs(y) < 1
      );
    })
    .sort((a, b) =>
      view.radius === null ? 0 : +(distance(b.at, view.at) < 0.1) - +(distance(a.at, view.at) < 0.1),
    )
    .filter((pod, i, all) => apart === 0 || !all.slice(0, i).some((other) => close(pod, other)))
    .slice(0, most);
}

/** What tells a shader for which size of picture a line was laid: its kind, and the picture's half height in its fraction. */
export function laidFor(kind: number, { half }: View): number {
  return kind + Math.min(0.99, half / 400);
}

interface Reach {
  /** How long a link may be at most, half pictures. */
  readonly most: number;
  /** Links that the first pod has at least. */
  readonly hub: number;
  /** Links that each pod has, two unless given. */
  readonly each?: number;
}

/** Pairs of pods that are neighbors in a picture: a tree through all of them, and for each its nearest. */
export function linksOf(
  pods: readonly SeenPod[],
  view: View,
  { most, hub, each: few = 2 }: Reach,
): [SeenPod, SeenPod][] {
  const seen = pods.map(({ at }) => view.see(at));
  const far = (i: number, j: number) => {
    const [a, b] = [seen[i], seen[j]];
    if (!a || !b) return Number.POSITIVE_INFINITY;
    return (
      Math.hypot(a.x - b.x, a.y - b.y) + (0.8 * Math.abs(a.depth - b.depth)) / Math.min(a.depth, b.depth)
    );
  };
  const links = new Map<string, [SeenPod, SeenPod]>();
  const link = (i: number, j: number) => {
    const [a, b] = [pods[Math.min(i, j)], pods[Math.max(i, j)]];
    if (a && b && a !== b) links.set(`${a.pod} ${b.pod}`, [a, b]);
  };
  pods.forEach((_, i) => {
    const others = [...pods.keys()].filter((j) => j !== i).sort((a, b) => far(i, a) - far(i, b));
    const before = others.find((j) => j < i);
    if (before !== undefined && far(i, before) < 1.5 * most) link(i, before);
    for (const j of others.slice(0, i === 0 && hub ? hub : few))
      if (far(i, j) < most || (hub && i === 0)) link(i, j);
  });
  return [...links.values()];
}

/** Points of a strand that strays from the straight way by a part of its length. */
export function strand({ at: a }: SeenPod, { at: b }: SeenPod, stray: number, seed: number): Vec3[] {
  const far = stray * distance(a, b);
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const u = i / STEPS;
    const swell = far * Math.sin(Math.PI * u);
    const off = (k: number) =>
      swell *
      (Math.sin(seed * 50 * k + 5 * u) + 0.3 * Math.sin(seed * 91 * k + 13 * u) + 0.1 * Math.sin(31 * u + k));
    return [
      a[0] + (b[0] - a[0]) * u + off(1),
      a[1] + (b[1] - a[1]) * u + off(2) - swell,
      a[2] + (b[2] - a[2]) * u + 0.5 * off(3),
    ] as const;
  });
}

/** Draws points of a way toward the distance in focus, its ends left where they are. */
export function focused({ pose, see, at }: View, points: readonly Vec3[]): Vec3[] {
  const middle = see(at).depth;
  return points.map((point, i) => {
    const { depth } = see(point);
    const to = middle / depth - 1;
    return add(
      point,
      subtract(point, pose.eye),
      0.96 * to * Math.sin((Math.PI * i) / (points.length - 1)) ** 0.3,
    );
  });
}

/** Pieces of a strand. */
const STEPS = 20;

/** Points of a wave about the way between two places, still at its ends. */
export function wave(a: Vec3, b: Vec3, size: number, steps: number, count = 5): Vec3[] {
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    const off = size * Math.min(1, 8 * u, 8 - 8 * u) * Math.sin(u * Math.PI * 2 * count);
    return [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u + off, a[2] + (b[2] - a[2]) * u] as const;
  });
}

/** A ring of knitted loops that stand upright. */
export function stitches([x, y, z]: Vec3, radius: number, high: number, count: number): Vec3[] {
  const steps = count * 9;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const turn = (i / steps) * Math.PI * 2;
    const loop = turn * count;
    const angle = turn + (1.15 / count) * Math.sin(2 * loop);
    return [
      x + radius * Math.cos(angle),
      y + 0.62 * high * Math.cos(loop),
      z + radius * Math.sin(angle),
    ] as const;
  });
}

/** A place on a smooth way through stops. */
export function through(stops: readonly Vec3[], u: number): Vec3 {
  const last = stops.length - 1;
  const i = Math.min(last - 1, Math.floor(u * last));
  const f = u * last - i;
  const stop = (k: number) => stops[Math.max(0, Math.min(last, k))] as Vec3;
  const [p, a, b, q] = [stop(i - 1), stop(i), stop(i + 1), stop(i + 2)];
  const mix = (k: 0 | 1 | 2) =>
    0.5 *
    (2 * a[k] +
      (b[k] - p[k]) * f +
      (2 * p[k] - 5 * a[k] + 4 * b[k] - q[k]) * f * f +
      (3 * a[k] - p[k] - 3 * b[k] + q[k]) * f ** 3);
  return [mix(0), mix(1), mix(2)];
}
