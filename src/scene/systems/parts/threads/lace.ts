import type { Vec3 } from '../../../../core/formations/plan.ts';
import { add, lengthOf, mix, subtract, unit } from '../../../camera/vec.ts';
import type { Drawing } from '../../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../../lines.ts';
import { ownOf, type SeenPod, type Setting } from '../../setting.ts';
import { focused, laidFor, linksOf, placesOf, podsAbout, strand } from '../../strands.ts';
import type { View } from '../../views.ts';

/** Of half a picture: half widths of a thread and of a pulse. */
const THREAD = 0.0036;
const PULSE = 0.019;
const GOLD = 590;
const AMBER = 577;

/** Threads that grow like nerves from dreamer to dreamer: they part, fork, end in buds, and carry pulses. */
export function lace(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  placesOf(setting.views).forEach((view, n) => {
    const near = view.radius !== null;
    const pods = podsAbout(setting, view, {
      most: n > 0 ? 7 : near ? 22 : 30,
      deep: near ? 4 : 2,
      apart: near ? 0.24 : 0.1,
    });
    for (const [a, b] of linksOf(pods, view, { most: near ? 1.2 : 0.5, hub: near ? 6 : 0 }))
      addNerve(pile, setting, { view, a, b });
  });
  return [linesOf(pile)];
}

interface Nerve {
  readonly view: View;
  readonly a: SeenPod;
  readonly b: SeenPod;
}

/** Three strands that part and meet, pulses along two of them, roots at either pod, twigs by the way. */
function addNerve(pile: LinePile, setting: Setting, { view, a, b }: Nerve): void {
  const [thin, pulse] = [THREAD * view.half, PULSE * view.half];
  const color = setting.field.guild[a.pod] ?? 0;
  for (let k = 0; k < 3; k++) {
    const seed = ownOf(setting, a.pod * 4 + k, b.pod % 97);
    const way = strand(a, b, 0.055 + 0.025 * k, seed);
    const points = view.radius === null ? way : focused(view, way);
    const wide = thin * (1.3 - 0.35 * k);
    const line = { color: k === 2 ? color : AMBER, bright: 1, seed, other: pulse };
    const [main, twice] = [points.slice(2, -2), wide * 1.4];
    addCourse(pile, main, { ...line, kind: laidFor(0, view), wide: [twice, wide] });
    for (const [end, along] of [
      [points.slice(0, 3), 0],
      [points.slice(-3), 1],
    ] as const)
      addCourse(pile, end, { ...line, kind: laidFor(3, view), along: [along, along], wide: [twice, wide] });
    if (k < 2) addCourse(pile, main, { ...line, color: GOLD, kind: laidFor(1, view), wide: [pulse, pulse] });
    for (let i = 0; i < 3; i++)
      addTwig(pile, setting, { view, points, at: 4 + 5 * i + k, seed, color, wide });
  }
  for (const [pod, other] of [
    [a, b],
    [b, a],
  ] as const)
    addRoots(pile, setting, { view, pod, other, color: AMBER, wide: thin });
}

interface Twig {
  readonly view: View;
  readonly points: readonly Vec3[];
  readonly at: number;
  readonly seed: number;
  readonly color: number;
  readonly wide: number;
}

/** A side twig that bends away from its thread, forks once, and ends in buds. */
function addTwig(pile: LinePile, setting: Setting, { view, points, at, seed, color, wide }: Twig): void {
  const [from, next] = [points[at], points[at + 1]];
  if (!from || !next) return;
  const own = (k: number) => ownOf(setting, Math.floor(seed * 1e5) + at, k);
  const ahead = unit(subtract(next, from));
  const side = own(1) < 0.5 ? -1 : 1;
  const away: Vec3 = [
    -ahead[1] * view.right[0] * side,
    (ahead[0] * view.right[0] + ahead[2] * view.right[2]) * side,
    -ahead[1] * view.right[2] * side,
  ];
  if (lengthOf(away) < 0.5) return;
  const long = view.half * (0.1 + 0.16 * own(2));
  const along = at / (points.length - 1);
  for (const [k, bend] of [0.5, 1.1, -0.1].entries()) {
    const start = k === 0 ? 0 : 0.35 * k;
    const tip = 1 - 0.22 * k;
    const twig = Array.from({ length: 9 }, (_, i): Vec3 => {
      const u = (i / 8) * tip;
      const out =
        (0.45 * u + bend * u * Math.max(0, u - start) * 1.1 + 0.04 * Math.sin(9 * u + 6 * seed)) * long;
      return add(add(from, ahead, u * long * 0.9), away, out);
    });
    const to = Math.min(0.98, along + 0.3);
    const line = { color, bright: 0.75, seed, kind: laidFor(3, view) };
    addCourse(pile, twig, { ...line, along: [along, to], wide: [wide * 0.8, wide * 0.25] });
    const [last, bud] = [twig[8] as Vec3, wide * 2.6];
    addCourse(pile, [add(last, ahead, -bud), add(last, ahead, bud)], {
      ...line,
      kind: laidFor(2, view),
      color: k === 1 ? GOLD : color,
      along: [to - 0.01, to + 0.01],
      other: to,
      wide: [bud, bud],
    });
  }
}

interface Roots {
  readonly view: View;
  readonly pod: SeenPod;
  readonly other: SeenPod;
  readonly color: number;
  readonly wide: number;
}

/** Fine roots that clasp a pod and gather on the way to another. */
function addRoots(pile: LinePile, setting: Setting, { view, pod, other, color, wide }: Roots): void {
  const way = subtract(other.at, pod.at);
  const ahead = unit(way);
  const meet = add(pod.at, ahead, Math.min(0.3 * lengthOf(way), 2.6 * pod.radius));
  for (let k = 0; k < 5; k++) {
    const own = (i: number) => ownOf(setting, pod.pod * 8 + k, (other.pod % 31) * 3 + i) - 0.5;
    const foot = add(pod.at, unit(add([own(0), own(1), own(2)], ahead, 0.16)), pod.radius);
    const knee = add(mix(foot, meet, 0.45), ahead, 0.1 * pod.radius);
    const points = Array.from({ length: 8 }, (_, i) => {
      const u = i / 7;
      return mix(mix(foot, knee, u), mix(knee, meet, u), u);
    });
    addCourse(pile, points, {
      color,
      bright: 0.7,
      seed: 0,
      kind: laidFor(3, view),
      along: [0, 0.2],
      wide: [0.3 * wide, wide],
    });
  }
}
