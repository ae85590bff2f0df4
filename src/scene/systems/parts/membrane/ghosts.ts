import { distance, type Vec3 } from '../../../../core/formations/plan.ts';
import { TAU } from '../../../../core/units.ts';
import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf, OWN } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import { ownOf, podsInView, type Setting } from '../../setting.ts';
import { placesOf } from '../../strands.ts';
import type { View } from '../../views.ts';

/**
 * Where a pod is too, in its own radii as it is composed for: to the side with room, up, back; how clear it is there. Two or
 * three are close together each time, never in a row.
 */
const COPIES: readonly (readonly [across: number, up: number, back: number, clear: number])[] = [
  [1.44, 0.3, 32, 0.9],
  [0.47, 0.1, 24, 0.9],
  [5.4, -0.05, 4.5, 0.7],
  [-4.4, 0.55, 3.6, 0.7],
  [2.67, 0.5, 2.4, 0.75],
  [-2.65, 0, 1.8, 0.9],
  [3.1, 0, 1.3, 0.95],
  [0.2, 0.18, 0.7, 0.5],
  [3.8, 0.3, -1.1, 0.55],
];
const STRANDS = 7;
/** A copy's quad over its pod, and that of the pod itself, about which there is light; as in the shader. */
const QUAD = { copy: 1.16, itself: 1.5 } as const;
const MOTES = 70;
/** Lamps of those who have come, in groups about the place: meters from it. */
const LAMPS = { groups: 40, each: 6, near: 26, far: 95, round: 0.42 * TAU } as const;

/** What is in several places: where, its radius and light, and whether it is drawn itself too. */
interface Several {
  readonly at: Vec3;
  readonly radius: number;
  readonly color: number;
  readonly seed: number;
  readonly itself: boolean;
}

/** Pods in several places at once: copies of glass about the one that is there, and thin orbits through all of them. */
export function ghosts(setting: Setting): readonly Drawing[] {
  const front: LinePile = [];
  const behind: LinePile = [];
  const points: Point[] = [];
  const lamps: Point[] = [];
  for (const view of placesOf(setting.views)) {
    const several = severalIn(setting, view);
    if (!several) continue;
    const { at, radius, color, seed, itself } = several;
    if (itself) lamps.push(...lampsAbout(setting, view, at));
    for (let strand = 0; strand < STRANDS; strand++)
      [front, behind].forEach((pile, half) => {
        addRound(pile, at, 40, {
          ...{ color, bright: half === 0 ? 0.9 : 0.6, seed, other: radius, kind: strand },
          ...{ wide: [0.008 * radius, 0.008 * radius], along: [half / 2, (half + 1) / 2] },
        });
      });
    points.push(...copiesOf(several), ...motesAbout(setting, several));
  }
  return [
    linesOf(behind, { mirrored: 'never' }),
    pointsOf(lamps, { mirrored: 'always' }),
    pointsOf(points, { front: true }),
    linesOf(front, { front: true, mirrored: 'never' }),
  ];
}

/** Whoever is looked at elsewhere, or else the nearest pod that is well within the picture. */
function severalIn(setting: Setting, view: View): Several | null {
  const { field } = setting;
  const { elsewhere } = field;
  if (elsewhere && distance(elsewhere.at, view.at) < 0.1)
    return {
      at: elsewhere.at,
      radius: elsewhere.radius,
      color: OWN,
      seed: ownOf(setting, 0, 1),
      itself: true,
    };
  const pod = podsInView({ field, views: [view] }, 60).find(
    ({ at }) => Math.abs(view.see(at).x) < 1.3 && Math.abs(view.see(at).y) < 0.8,
  );
  if (!pod) return null;
  const { at, radius } = pod;
  return { at, radius, color: field.guild[pod.pod] ?? 0, seed: ownOf(setting, pod.pod, 1), itself: false };
}

/** The farthest first, the pod itself where it stands among them. */
function copiesOf({ at, radius, color, seed, itself }: Several): Point[] {
  const all = [...COPIES, ...(itself ? [[0, 0, 0, 1] as const] : [])].sort((a, b) => b[2] - a[2]);
  return all.map(([across, up, back, clear]) => ({
    ...{ at, radius: (back === 0 && across === 0 ? QUAD.itself : QUAD.copy) * radius },
    ...{ nature: [color, clear, seed, 1], other: [across, up, back, radius] },
  }));
}

/** Dust of light in the air about the copies. */
function motesAbout(setting: Setting, { at, radius, color, seed }: Several): Point[] {
  return Array.from({ length: MOTES }, (_, i): Point => {
    const own = (index: number) => ownOf(setting, i, 20 + index);
    return {
      ...{ at, radius: (0.014 + 0.03 * own(1) ** 3) * radius },
      nature: [color, 0.4 + own(2), seed + own(3), 2],
      other: [11 * own(4) - 4.2, 2.7 * own(5) - 1.35, 8 * own(6) - 1.5, radius],
    };
  });
}

/** Lamps in the street behind, most of them warm. */
function lampsAbout(setting: Setting, { toward, right }: View, at: Vec3): Point[] {
  const { groups, each, near, far, round } = LAMPS;
  return Array.from({ length: groups * each }, (_, i): Point => {
    const group = Math.floor(i / each);
    const of = (index: number) => ownOf(setting, group, 60 + index);
    const own = (index: number) => ownOf(setting, i, 40 + index);
    const away = near + (far - near) * of(1) ** 1.3;
    const turn = ((group + of(2)) / groups - 0.5) * round + (own(1) - 0.5) * (5 / away);
    const [s, c] = [Math.sin(turn), Math.cos(turn)];
    const place = (k: 0 | 2) => at[k] + away * (right[k] * s - toward[k] * c);
    const warm = own(2) < 0.62;
    return {
      at: [place(0), setting.field.ground + 0.5 + 2.6 * own(3), place(2)],
      radius: (0.14 + 0.6 * own(4) ** 4) * (0.6 + away / 60),
      nature: [warm ? 596 + 14 * own(5) : 480 + 30 * own(5), 0.5 + 0.9 * own(6), own(7), 3],
    };
  });
}
