import shader from '../../../../shaders/parts/membrane.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, arcOf, type LinePile, linesOf, OWN } from '../lines.ts';
import { pointsOf } from '../points.ts';
import { ownOf, placeIn, podsInView, type SeenPod, type Setting } from '../setting.ts';

/** What is about pods: clear skins, copies in other places, bridges, bands that follow a rhythm, shells. */
export const membrane: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? skins)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {
  ghosts,
  joined,
  adapting: (setting) => bands(setting, 3, 90),
  bands: (setting) => bands(setting, 1, 220),
  shells,
};

const colorOf = ({ field }: Setting, { pod }: SeenPod) => field.guild[pod] ?? 0;

function skins(setting: Setting): readonly Drawing[] {
  const points = podsInView(setting, 400).map(({ pod, at, radius }) => ({
    at,
    radius: 1.5 * radius,
    nature: [500, 0.7, ownOf(setting, pod, 1), 0] as const,
  }));
  return [pointsOf(points, { front: true })];
}

function ghosts(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const [view] = setting.views;
  const points = podsInView(setting, 16).flatMap((seen, rank) =>
    [-3, -2, -1, 1, 2, 3].map((step) => {
      const far = step * seen.radius * 1.7;
      const up = 0.25 * far * (ownOf(setting, seen.pod, 2) - 0.5);
      const at: Vec3 = [seen.at[0] + far * view.right[0], seen.at[1] + up, seen.at[2] + far * view.right[2]];
      const seed = ownOf(setting, seen.pod, 3 + step);
      if (rank < 16) {
        const wide = 0.012 * seen.radius;
        addCourse(pile, arched(seen.at, at, 1.1 * seen.radius), {
          ...{ color: colorOf(setting, seen), bright: 0.6, seed, wide: [wide, wide] },
        });
      }
      return {
        at,
        radius: seen.radius,
        nature: [colorOf(setting, seen), 1 / Math.abs(step), seed, 0] as const,
      };
    }),
  );
  return [pointsOf(points), linesOf(pile)];
}

function joined(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const pods = podsInView(setting, 120);
  for (const one of pods) {
    const far = ({ at }: SeenPod) => Math.hypot(at[0] - one.at[0], at[1] - one.at[1], at[2] - one.at[2]);
    const other = pods.filter((pod) => pod !== one).sort((a, b) => far(a) - far(b))[0];
    if (!other) continue;
    for (let strand = -3; strand <= 3; strand++) {
      const wide = 0.05 * one.radius;
      addCourse(pile, arched(one.at, other.at, strand * 0.16 * one.radius), {
        ...{
          color: colorOf(setting, one),
          bright: 0.8,
          seed: ownOf(setting, one.pod, strand + 4),
          wide: [wide, wide],
        },
      });
    }
  }
  return [linesOf(pile, { front: true })];
}

function bands(setting: Setting, rings: number, most: number): readonly Drawing[] {
  const pile: LinePile = [];
  for (const pod of podsInView(setting, most))
    for (let ring = 0; ring < rings; ring++) {
      const plane: [Vec3, Vec3] = [
        setting.views[0].right,
        [0, 0.28, 0].map(
          (y, i) => y + (i === 1 ? 0 : 0.96 * (setting.views[0].toward[i] ?? 0)),
        ) as unknown as Vec3,
      ];
      const wide = 0.028 * pod.radius;
      const middle: Vec3 = [pod.at[0], pod.at[1] + (ring - (rings - 1) / 2) * 0.5 * pod.radius, pod.at[2]];
      addCourse(pile, arcOf(middle, plane, { radius: 1.3 * pod.radius, steps: 48 }), {
        ...{ color: colorOf(setting, pod), bright: 0.9, wide: [wide, wide], other: pod.radius },
        ...{ seed: ownOf(setting, pod.pod, 1), kind: pod.radius },
      });
    }
  return [linesOf(pile, { front: true })];
}

function shells(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const points = SHELLS.map(([x, y, size], i) => ({
    at: placeIn(view, [x * view.room, y, 0.2]),
    radius: size * view.half,
    nature: [OWN, 0.7, ownOf(setting, i, 1), 0] as const,
  }));
  return [pointsOf(points, { front: true })];
}

/** Where shells float, in half pictures toward the side with room, and how large. */
const SHELLS = [
  [0.85, 0.1, 0.5],
  [0.05, 0.62, 0.26],
  [1.5, 0.62, 0.22],
] as const;

function arched(a: Vec3, b: Vec3, rise: number): Vec3[] {
  return Array.from({ length: 13 }, (_, i) => {
    const u = i / 12;
    const at = (k: 0 | 1 | 2) => a[k] + (b[k] - a[k]) * u;
    return [at(0), at(1) + 4 * u * (1 - u) * rise, at(2)] as const;
  });
}
