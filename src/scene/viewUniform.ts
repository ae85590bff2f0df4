/**
 * Where the numbers of a view lie in `uView`, seven vectors that common.glsl names: eye, right, up and forward each begin one,
 * and what is listed here fills the rest.
 */
export const VIEW = {
  focal: 3,
  clip: 7,
  motion: 11,
  haze: 15,
  width: 16,
  height: 17,
  fine: 18,
  nearReach: 19,
  aperture: 20,
  focus: 21,
  attention: 22,
  attentive: 23,
  sparse: 24,
} as const;

/** A height that everything is above. */
export const UNCLIPPED = -1e9;

/** A view before any pose: nothing is clipped, all detail is drawn. */
export function createView(): Float32Array {
  const value = new Float32Array(28);
  value[VIEW.focal] = 1;
  value[VIEW.clip] = UNCLIPPED;
  value[VIEW.fine] = 1;
  return value;
}

/** Pixels that one unit covers at distance one. */
export function focalOf(view: Float32Array): number {
  return view[VIEW.focal] ?? 1;
}

/** Whether rough shapes will do: on the least tier, and in a mirror. */
export function isRough(view: Float32Array): boolean {
  return view[VIEW.fine] === 0 || (view[VIEW.clip] ?? UNCLIPPED) > UNCLIPPED;
}
