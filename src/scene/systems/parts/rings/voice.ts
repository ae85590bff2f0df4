import { addRound } from '../../courses.ts';
import type { Drawing } from '../../drawing.ts';
import { type LinePile, linesOf } from '../../lines.ts';
import { podsInView, type SeenPod, type Setting } from '../../setting.ts';

/** Rings that are on their way at once; the shader has the same number. */
const RINGS = 8;
const LIGHT = 571;

/** Rings of sound that widen from the pod in favor, and small ones from those who take it up. */
export function voice(setting: Setting): readonly Drawing[] {
  const [view] = setting.views;
  const pile: LinePile = [];
  const radius = view.radius ?? 0.3 * view.half;
  const width = 0.003 * view.half;
  for (let ring = 0; ring < RINGS; ring++)
    for (const side of [1, 0, -1])
      addRound(pile, view.at, side === 0 ? 96 : 480, {
        wide: side === 0 ? [9 * width, 9 * width] : [width, width],
        color: LIGHT,
        bright: side === 0 ? 0.16 : 1,
        seed: 0.5 + 0.3 * side,
        kind: ring,
        other: radius,
      });
  const crowd = podsInView(setting, 40).filter(({ at }) => far({ at }, view.at) > radius);
  crowd.slice(0, 12).forEach((pod, i) => {
    for (let ring = 0; ring < RINGS; ring += 2)
      addRound(pile, pod.at, 48, {
        wide: [0.6 * width, 0.6 * width],
        color: LIGHT,
        bright: 0.5,
        seed: 0.01 * i,
        kind: ring,
        other: 0.45 * pod.radius,
      });
  });
  return [linesOf(pile)];
}

function far({ at }: Pick<SeenPod, 'at'>, to: readonly number[]): number {
  return Math.hypot(at[0] - (to[0] ?? 0), at[1] - (to[1] ?? 0), at[2] - (to[2] ?? 0));
}
