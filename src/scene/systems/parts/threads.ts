import shader from '../../../../shaders/parts/threads.glsl?raw';
import type { Vec3 } from '../../../core/formations/plan.ts';
import type { Drawing, Making } from '../drawing.ts';
import { addCourse, type LinePile, linesOf } from '../lines.ts';
import { ownOf, podsInView, type SeenPod, type Setting } from '../setting.ts';

/** Filaments between pods, with pulses that travel. */
export const threads: Making = {
  shader,
  draw: (setting, kind) => (DRAWS[kind] ?? mesh)(setting),
};

const DRAWS: Readonly<Record<string, (setting: Setting) => readonly Drawing[]>> = {};

/** Each pod seen joined to its two nearest: no hub, every pulse in the color it set out with. */
function mesh(setting: Setting): readonly Drawing[] {
  const pile: LinePile = [];
  const pods = podsInView(setting, 260);
  for (const pod of pods) {
    for (const other of nearest(pod, pods, 3)) {
      if (other.pod < pod.pod && nearest(other, pods, 3).includes(pod)) continue;
      const color = setting.field.guild[pod.pod] ?? 0;
      const wide = 0.02 * (pod.radius + other.radius);
      const seed = ownOf(setting, pod.pod, 1);
      addCourse(pile, sagging(pod.at, other.at, 0.12, 8), { color, bright: 0.8, seed, wide: [wide, wide] });
    }
  }
  return [linesOf(pile)];
}

function nearest(pod: SeenPod, pods: readonly SeenPod[], most: number): SeenPod[] {
  const far = ({ at }: SeenPod) => Math.hypot(at[0] - pod.at[0], at[1] - pod.at[1], at[2] - pod.at[2]);
  return pods
    .filter((other) => other !== pod)
    .sort((a, b) => far(a) - far(b))
    .slice(0, most);
}

/** Points of a line that hangs through by a part of its length. */
function sagging(a: Vec3, b: Vec3, sag: number, steps: number): Vec3[] {
  const long = Math.hypot(b[0] - a[0], b[1] - a[1], b[2] - a[2]);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const u = i / steps;
    return [
      a[0] + (b[0] - a[0]) * u,
      a[1] + (b[1] - a[1]) * u - 4 * u * (1 - u) * sag * long,
      a[2] + (b[2] - a[2]) * u,
    ] as const;
  });
}
