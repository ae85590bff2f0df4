import { DRIFT_CLASSES } from '../core/dream/pods.ts';
import { MOST_GUILDS } from '../core/pack.ts';

/**
 * Where in `uShared` lies what changes by the frame or by the pass: one array, for one call hands all of it on to a shader.
 * common.glsl names the same places. Below `viewProjection` all but eye, right, up, forward, one, sweep, word and mood are single
 * numbers; what follows comes in vectors of four.
 */
export const SHARED = {
  eye: 0,
  focal: 3,
  right: 4,
  clip: 7,
  up: 8,
  motion: 11,
  forward: 12,
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
  awake: 25,
  gain: 26,
  drift: 27,
  one: 28,
  dawn: 30,
  sweep: 32,
  word: 36,
  mood: 40,
  viewProjection: 44,
  guild: 60,
  guildHue: 108,
  guildLight: 156,
  channels: 204,
  deeds: 236,
  drifts: 284,
} as const;

/** Most guilds that shaders know. */
export const GUILDS = MOST_GUILDS;
/** So many vectors tell what systems do to pods; see deeds.glsl. */
export const DEEDS = 12;
/** A height that everything is above. */
export const UNCLIPPED = -1e9;

/** Before any pose and any frame: nothing is clipped, all detail is drawn, all pods are lit. */
export function createShared(): Float32Array {
  const shared = new Float32Array(SHARED.drifts + 4 * DRIFT_CLASSES.length);
  shared[SHARED.focal] = 1;
  shared[SHARED.clip] = UNCLIPPED;
  shared[SHARED.fine] = 1;
  shared[SHARED.awake] = 1;
  shared[SHARED.gain] = 1;
  for (const [kind, drift] of DRIFT_CLASSES.entries()) put(shared, SHARED.drifts + 4 * kind, drift);
  return shared;
}

/** Writes a vector of four at a place. */
export function put(shared: Float32Array, at: number, x: number, y = 0, z = 0, w = 0): void {
  shared[at] = x;
  shared[at + 1] = y;
  shared[at + 2] = z;
  shared[at + 3] = w;
}

/** Pixels that one unit covers at distance one. */
export function focalOf(shared: Float32Array): number {
  return shared[SHARED.focal] ?? 1;
}

/** Whether rough shapes will do: on the least tier, and in a mirror. */
export function isRough(shared: Float32Array): boolean {
  return shared[SHARED.fine] === 0 || (shared[SHARED.clip] ?? UNCLIPPED) > UNCLIPPED;
}
