import type { View } from '../../core/formations/plan.ts';

/** The picture that shots are composed for; a wider one sees more to the sides. */
const COMPOSED = 16 / 9;
/** So many times as high is the most that a tall picture sees, and so many degrees. */
const MOST = 2.2;
const WIDEST = 88;

/** How many times the height of a composed picture one of this aspect sees, so that it still sees enough to the sides. */
export function heightening(aspect: number): number {
  return aspect >= COMPOSED ? 1 : Math.min(MOST, (COMPOSED / aspect) ** 0.62);
}

/** How many times as long a camera travels where the picture sees less to the sides, and so passes what it sees sooner. */
export function slowing(aspect: number): number {
  const wide = (aspect * heightening(aspect)) / COMPOSED;
  return wide >= 1 ? 1 : wide ** -0.6;
}

/** A pose as a picture of this aspect shows it. */
export function widened(pose: View, aspect: number): View {
  const more = heightening(aspect);
  if (more === 1) return pose;
  const half = Math.tan((pose.fov * Math.PI) / 360) * more;
  return { ...pose, fov: Math.min(WIDEST, (Math.atan(half) * 360) / Math.PI) };
}
