import shader from '../../../../shaders/parts/threads.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import { CIRCLES, RINGS } from '../../../core/formations/square.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, arcOf, type LinePile, linesOf } from '../lines.ts';
import { ownOf, placeIn, podsInView, type SeenPod, type Setting } from '../setting.ts';
import { addCloth, emptySheets, sheetsOf } from '../sheets.ts';
import { distance, nearest, placesOf, stitches, strand, through, wave } from '../strands.ts';
import type { View } from '../views.ts';

/** Filaments between pods, with pulses that travel; ribbons of script. */
export const threads: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? mesh)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {
  mesh,
  lace,
  agreement,
  circles,
  story,
};

const UP: Vec3 = [0, 1, 0];
const HEX = 0.105;
const YARN = 588;

/** An even net of hexagons with rings for knots and one place left open: no knot is more than another. */
function mesh(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const view = setting.views[0];
  for (let j = -7; j <= 7; j++) for (let i = -11; i <= 11; i++) addMesh(pile, setting, { view, i, j });
  return [linesOf(pile)];
}

/** Three sides and two knots of a hexagon. */
function addMesh(
  pile: LinePile,
  setting: Setting,
  { view, i, j }: { view: View; i: number; j: number },
): void {
  const { right, half, room, radius } = view;
  const to = ([x, y]: readonly [number, number]): Vec3 =>
    placeIn(view, [x, y, (radius ? -0.7 : 0.15) + 0.12 * Math.sin(2.1 * x + 1) * Math.cos(2.6 * y)]);
  const open = ([x, y]: readonly [number, number]) =>
    Math.hypot(x - 0.85 * room, y + 0.1) < 0.3 || (radius !== null && Math.hypot(x, y) < 0.5);
  const seed = ownOf(setting, i + 40 + 100 * (j + 40), 3);
  const corner = (turn: number) => {
    const angle = (turn * Math.PI) / 3;
    return [
      (i + (j % 2 ? 0.5 : 0)) * HEX * Math.sqrt(3) + HEX * Math.sin(angle),
      j * HEX * 1.5 + HEX * Math.cos(angle),
    ] as const;
  };
  const wide = [0.0026 * half, 0.0026 * half] as const;
  for (let k = 0; k < 3; k++) {
    const [a, b] = [corner(k), corner(k + 1)];
    if (open(a) || open(b)) continue;
    const color = Math.floor(setting.pack.guilds.length * ((seed * 7 + k * 0.37) % 1));
    addCourse(pile, [to(a), to(b)], { color, bright: 0.9, seed: (seed + 0.31 * k) % 1, wide });
  }
  for (const turn of [0, 1]) {
    if (open(corner(turn))) continue;
    const knot = arcOf(to(corner(turn)), [right, UP], { radius: 0.017 * half, steps: 8 });
    addCourse(pile, knot, { color: -1, bright: 1, seed, kind: 1, wide });
  }
}

/** Fine strands that part and meet again between dreamers, and twigs that end in the air. */
function lace(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  placesOf(setting.views).forEach((view, n) => {
    const pods = podsAbout(setting, view, n === 0 ? 44 : 18);
    for (const pod of pods) {
      const color = setting.field.guild[pod.pod] ?? 0;
      for (const other of nearest(pod, pods, 7).filter((_, i) => i % 3 === 0 || pod === pods[0])) {
        const far = distance(pod.at, other.at);
        const wide = Math.min(0.004 * far + 0.006 * pod.radius, 0.02 * pod.radius);
        for (let k = 0; k < 3; k++) {
          const seed = ownOf(setting, pod.pod * 4 + k, other.pod % 97);
          const twig = k === 2;
          const points = strand(pod.at, other.at, 0.07, seed, twig ? 0.7 : 1);
          addCourse(pile, points, { color, bright: 0.8, seed, wide: [wide * 1.5, twig ? 0 : wide * 1.5] });
        }
      }
    }
  });
  return [linesOf(pile)];
}

/** Pods of the guild that keep one rhythm: the same wave runs in every thread, the same rings stand about each pod. */
function agreement(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  for (const view of placesOf(setting.views)) {
    const pods = podsAbout(setting, view, 22, setting.guild);
    pods.forEach((pod, i) => {
      for (let k = 1; k <= 3; k++) {
        const radius = pod.radius * (1.1 + 0.22 * k);
        const wide = 0.026 * pod.radius;
        const arc = arcOf(pod.at, [view.right, UP], { radius, steps: 30 });
        addCourse(pile, arc, { color: -1, bright: 1.5 / k, kind: 2, seed: k / 4, wide: [wide, wide] });
      }
      for (const other of nearest(pod, pods, i === 0 && view.radius ? 6 : 2)) {
        if (distance(pod.at, other.at) > 1.4 * view.half) continue;
        const size = 0.32 * Math.min(pod.radius, other.radius);
        for (const sign of [-1, 1]) {
          const points = wave(pod.at, other.at, sign * size, 44);
          addCourse(pile, points, {
            color: -1,
            bright: 0.8,
            kind: 0,
            wide: [0.03 * pod.radius, 0.03 * other.radius],
          });
        }
      }
    });
  }
  return [linesOf(pile)];
}

/** Rings of stitches, loop through loop, about sleepers, and about each of Luna's circles; yarn goes from ring to ring. */
function circles(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const put = (points: readonly Vec3[], wide: number, seed: number) =>
    addCourse(pile, points, { color: YARN, bright: 1.15, seed, wide: [wide, wide] });
  for (const view of placesOf(setting.views)) {
    if (view.radius === null) continue;
    const pods = podsInView({ field: setting.field, views: [view] }, 6);
    pods.forEach(({ at, radius }, i) => {
      for (let row = 0; row < 3; row++)
        put(
          stitches([at[0], at[1] - radius * (0.75 - 0.24 * row), at[2]], radius * 1.3, 0.26 * radius, 26),
          0.016 * radius,
          row / 3,
        );
      const next = pods[(i + 1) % pods.length] as SeenPod;
      put(wave(at, next.at, 0.15 * radius, 40), 0.016 * radius, 0.5);
    });
  }
  for (const [x, z] of CIRCLES)
    for (const [row, radius] of RINGS.entries())
      put(stitches([x, 0.5, z], radius, 0.7, 10 + 8 * row), 0.05, row / 3);
  return [linesOf(pile)];
}

/** Flat ribbons of writing that wind from pod to pod, across what is seen. */
function story(setting: Setting): readonly Drawing[] {
  const pile = emptySheets();
  for (const view of placesOf(setting.views)) {
    const pods = podsInView({ field: setting.field, views: [view] }, 8)
      .sort((a, b) => view.see(a.at).x - view.see(b.at).x)
      .filter(({ at }, i, all) => i === 0 || view.see(at).x - view.see((all[i - 1] as SeenPod).at).x > 0.22);
    for (let k = 0; k < 3; k++) {
      const stops = pods.map(({ at, radius }, i): Vec3 => {
        const over = ((i + k) % 2 ? 0.95 : -0.75) * radius * (1 - 0.25 * k);
        return [at[0], at[1] + over, at[2]];
      });
      const level = [0.5, 0, -0.45][k] ?? 0;
      const course = [placeIn(view, [-2.6, level, 0]), ...stops, placeIn(view, [2.6, level + 0.25, 0])];
      const wide = view.half * (0.1 - 0.018 * k);
      const at = (u: number, v: number): Vec3 => {
        const [x, y, z] = through(course, u);
        const turn = 0.9 * Math.sin(u * 13 + 2 * k);
        const [rise, lean] = [(2 * v - 1) * wide * Math.cos(turn), (2 * v - 1) * wide * Math.sin(turn)];
        const wind = 0.9 * wide * Math.sin(u * 21 + k);
        return [x + lean * view.toward[0], y + rise + wind, z + lean * view.toward[2]];
      };
      const color = k === 1 ? 570 : k === 2 ? 605 : 590;
      addCloth(pile, {
        across: 120,
        deep: 2,
        at,
        nature: [color, 1, ownOf(setting, k, 5), 26 + 6 * course.length],
      });
    }
  }
  return [sheetsOf(pile, { front: true })];
}

/** The largest pods of a view that are not far behind, or before, what it is about. */
function podsAbout({ field }: Setting, view: View, most: number, guild: number | null = null): SeenPod[] {
  const depth = view.see(view.at).depth;
  return podsInView({ field, views: [view] }, 3 * most, guild)
    .filter(({ at }) => view.see(at).depth < 2 * depth && view.see(at).depth > 0.4 * depth)
    .slice(0, most);
}
