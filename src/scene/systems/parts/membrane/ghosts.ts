import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf } from '../../lines.ts';
import { type Point, pointsOf } from '../../points.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../../setting.ts';
import { placesOf } from '../../strands.ts';

/** How many copies a pod has on the side with room, and on the other. */
const REACH = 4;
const BACK = 3;
const STRANDS = 8;
/** A copy's quad over its pod, as in the shader. */
const QUAD = 1.5;

/** Pods in several places at once: the one that is there, its copies along a bow, thin lines through all of them. */
export function ghosts(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const points: Point[] = [];
  for (const seen of severalOf(setting)) {
    const color = setting.field.guild[seen.pod] ?? 0;
    const seed = ownOf(setting, seen.pod, 1);
    const { radius } = seen;
    for (let far = REACH; far >= -BACK; far--) {
      const own = ownOf(setting, seen.pod, 9 + far);
      const bright = far === 0 ? 1 : 0.8 / Math.abs(far) ** 0.8;
      points.push({
        ...{ at: seen.at, radius: QUAD * radius },
        ...{ nature: [color, bright, own, far], other: [radius, seed, 0, 0] },
      });
    }
    for (let strand = 0; strand < STRANDS; strand++)
      addRound(pile, seen.at, 48, {
        ...{ color, bright: 0.9, seed, other: radius, along: [-BACK - 1.2, REACH + 1.2] },
        ...{
          kind: 4 * REACH + (2 * strand) / (STRANDS - 1) - 1,
          wide: [0.014 * radius, 0.014 * radius],
        },
      });
  }
  return [linesOf(pile), pointsOf(points, { front: true })];
}

/** In each of the views' places the nearest pod that is well within the picture, the last place's first. */
function severalOf({ field, views }: Setting): SeenPod[] {
  const found = new Map<number, SeenPod>();
  for (const view of placesOf(views)) {
    const pod = podsInView({ field, views: [view] }, 60).find(
      ({ at }) => Math.abs(view.see(at).x) < 1.3 && Math.abs(view.see(at).y) < 0.8,
    );
    if (pod && !found.has(pod.pod)) found.set(pod.pod, pod);
  }
  return [...found.values()].reverse();
}
