import { hashOf, randomFrom } from '../random.ts';
import { type Radians, TAU } from '../units.ts';

/**
 * Eight drift classes a guild, in eighths of D: the octiles of a Lorentzian (tan of pi (u - 1/2)), the outermost held at
 * 2, rounded so that `DRIFT_PERIOD` brings every pod back.
 */
export const DRIFT_CLASSES = [-2, -1.5, -0.625, -0.25, 0.25, 0.625, 1.5, 2] as const;

/**
 * Constant angles b_j and drifts d_j (as multiples of D) of one guild's pods: each drift class carries evenly spaced
 * angles, so that the guild's mean stays on its order parameter however long they drift; the order is shuffled.
 */
export function podAngles(count: number, seed: number): { angle: Float32Array; drift: Float32Array } {
  const angle = new Float32Array(count);
  const drift = new Float32Array(count);
  const order = shuffled(count, seed);
  const classes = DRIFT_CLASSES.length;
  for (let i = 0; i < count; i++) {
    const kind = i % classes;
    const size = Math.floor((count - kind + classes - 1) / classes);
    const place = Math.floor(i / classes) + kind * 0.618034;
    const pod = order[i] ?? i;
    angle[pod] = (TAU * (place % size)) / size;
    drift[pod] = DRIFT_CLASSES[kind] ?? 0;
  }
  return { angle, drift };
}

/**
 * Phase of a pod now: the Moebius map (zeta + a) / (1 + conj(a) zeta) of zeta = e^{i (b + psi + d drift)}, which carries
 * a uniform circle to the guild's distribution (Marvel, Mirollo & Strogatz 2009). Not wrapped: it turns on as zeta does.
 */
export function podPhase(zeta: Radians, re: number, im: number): Radians {
  const c = Math.cos(zeta);
  const s = Math.sin(zeta);
  return zeta + 2 * Math.atan2(im * c - re * s, 1 + re * c + im * s);
}

function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  const random = randomFrom(hashOf(seed, 0x90d5));
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] ?? i;
    order[i] = order[j] ?? j;
    order[j] = kept;
  }
  return order;
}
