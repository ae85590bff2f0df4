import shader from '../../../../shaders/parts/motes.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { halfAt } from '../onGround.ts';
import { type Point, pointsOf } from '../points.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../setting.ts';
import { rivers } from './rivers.ts';

/** Small lights: handed from pod to pod, raised over each, or a festival of them that runs together. */
export const motes: Making = {
  later: { rivers: 0.25 },
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? shared)(setting),
  deeds: { votes: 7, rivers: 8 },
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { shared, votes, rivers };

const GOLD = [574, 580, 586, 592] as const;

/** Gold motes on their arcs between pods that each of the first views shows. */
function shared(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const points: Point[] = [];
  for (const view of setting.views.slice(0, 2)) hand({ ...setting, views: [view] }, pile, points);
  return [linesOf(pile), pointsOf(points)];
}

const HANDS = 160;
const MOTES = 9;

function hand(setting: Setting, pile: LinePile, points: Point[]): void {
  const [view] = setting.views;
  const pods = podsInView(setting, 2400).sort((a, b) => ownOf(setting, a.pod, 0) - ownOf(setting, b.pod, 0));
  let hands = 0;
  for (const from of pods) {
    const to = hands < HANDS ? partner(setting, from, pods) : undefined;
    if (!to) continue;
    hands += 1;
    const [seed, bow] = [ownOf(setting, from.pod, 1), 0.24 + 0.36 * ownOf(setting, from.pod, 2)];
    const color = GOLD[from.pod % 4] ?? 580;
    const size = halfAt(view, from.at);
    const way = Array.from({ length: 17 }, (_, i) => arcAt(from.at, to.at, bow, i / 16));
    addCourse(pile, way, { color, bright: 0.8, seed, wide: [0.001 * size, 0.001 * size] });
    for (let k = 0; k < MOTES; k++) {
      const own = ownOf(setting, from.pod, 5 + k);
      const radius = size * (0.007 + 0.015 * own ** 3);
      const nature = [color, bow, (k + 0.5 * own) / MOTES, 0] as const;
      points.push({ at: from.at, radius, nature, other: [...to.at, seed] });
    }
  }
}

/** Someone whom one sees neither beside oneself nor right across the picture. */
function partner(setting: Setting, from: SeenPod, pods: readonly SeenPod[]): SeenPod | undefined {
  const [view] = setting.views;
  const a = view.see(from.at);
  const start = Math.floor(ownOf(setting, from.pod, 3) * pods.length);
  for (let k = 0; k < Math.min(60, pods.length); k++) {
    const to = pods[(start + k) % pods.length] as SeenPod;
    const b = view.see(to.at);
    const far = Math.hypot(a.x - b.x, a.y - b.y);
    if (far > 0.26 && far < 0.8 && Math.abs(Math.log(a.depth / b.depth)) < 0.6) return to;
  }
  return undefined;
}

function arcAt(a: Vec3, b: Vec3, bow: number, u: number): Vec3 {
  const up = 4 * u * (1 - u) * bow * Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  return [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u + up, a[2] + (b[2] - a[2]) * u];
}

const FINGERS = 5;

/** Over pods of each of the first views their light, held up on a thin arm; the nearest have fingers round it. */
function votes(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const points: Point[] = [];
  const raised = new Set<number>();
  for (const [i, view] of setting.views.slice(0, 3).entries()) {
    const pods = podsInView({ ...setting, views: [view] }, i ? 900 : 420);
    const voters = pods.filter(({ pod }) => !raised.has(pod) && (i === 0 || ownOf(setting, pod, 4) < 0.33));
    for (const [k, voter] of voters.entries()) {
      raised.add(voter.pod);
      vote({ ...setting, views: [view] }, voter, { pile, points, fingers: i === 0 && k < 120 ? FINGERS : 0 });
    }
  }
  return [linesOf(pile), pointsOf(points)];
}

interface Votes {
  readonly pile: LinePile;
  readonly points: Point[];
  readonly fingers: number;
}

function vote(setting: Setting, { pod, at, radius }: SeenPod, { pile, points, fingers }: Votes): void {
  const [view] = setting.views;
  const size = Math.max(radius, 0.022 * halfAt(view, at));
  const high = size * (1.5 + 1.9 * ownOf(setting, pod, 1));
  const seed = ownOf(setting, pod, 2);
  const color = setting.field.guild[pod] ?? 0;
  const light = 0.3 * size;
  const nature = { color, bright: 0.75, seed, kind: high };
  const top = at[1] + 0.5 * radius;
  const arm = Array.from({ length: 7 }, (_, k) => [at[0], top + (high * k) / 6, at[2]] as const);
  addCourse(pile, arm, { ...nature, wide: [0.06 * size, 0.035 * size] });
  points.push({ at: [at[0], top, at[2]], radius: 1.7 * light, nature: [color, high, seed, 0] });
  for (let finger = 0; finger < fingers; finger++) {
    const lean = finger - (FINGERS - 1) / 2;
    const bent = Array.from({ length: 6 }, (_, k): Vec3 => {
      const [u, out] = [k / 5, 0.63 * lean * light * Math.sin((k / 5) * 2.2)];
      const y = top + high + light * (2.1 * u - 0.9 - 0.12 * lean * lean * u);
      return [at[0] + view.right[0] * out, y, at[2] + view.right[2] * out];
    });
    addCourse(pile, bent, { ...nature, along: [1, 1.01], wide: [0.035 * size, 0.016 * size] });
  }
}
