import deeds from '../../../../shaders/deeds.glsl?raw';
import shader from '../../../../shaders/parts/breakaway.glsl?raw';
import { stayingOf } from '../../podGeometry.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { podsInView, type Setting } from '../setting.ts';
import { rally } from './rally.ts';
import { walk } from './walk.ts';

/** Pods and lights that leave the others: dissenters out of a dome, lights that walk off, a rally outside a hall. */
export const breakaway: Making = {
  shader: deeds + shader,
  draw: (setting, kind) => (DRAWS[kind] ?? leave)(setting),
  deeds: { leave: 1 },
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = { leave, walk, rally };

/** The ways of those who break step, from home outward: the shader bends them as it bends the pods' own way. */
function leave(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const staying = stayingOf(setting.field);
  const pods = podsInView(setting, 900, setting.guild);
  const gone = pods.filter(({ pod, at }) => {
    const seed = 0.999 * (setting.field.seed[pod] ?? 0);
    return !staying.has(pod) && Math.hypot(at[0], at[2]) < 104 && (seed * 13.7) % 1 <= 0.42;
  });
  for (const { pod, at } of gone.slice(0, 150)) {
    const seed = 0.999 * (setting.field.seed[pod] ?? 0);
    addCourse(pile, Array(23).fill(at), {
      color: 590 + 16 * ((seed * 5) % 1),
      bright: 1,
      seed,
      wide: [0.055, 0.055],
    });
    for (let i = 0; i < 22; i++) {
      const piece = pile.length - 16 * (22 - i);
      pile[piece + 12] = i / 22;
      pile[piece + 13] = (i + 1) / 22;
    }
  }
  return [linesOf(pile)];
}
