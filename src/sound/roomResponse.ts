import { randomFrom } from '../core/random.ts';
import { type Hertz, type Seconds, TAU } from '../core/units.ts';
import { thinned } from './thinned.ts';
import type { Room } from './worlds.ts';

/** A room's answer to a single pulse, left and right, at `RATE` with the energy of that pulse in each. */
export interface Response {
  readonly left: Float32Array<ArrayBuffer>;
  readonly right: Float32Array<ArrayBuffer>;
}

/** Rooms are built at about this rate, and thinned out for lower ones: the same room whatever the rate. */
const RATE: Hertz = 48_000;
const BANDS: readonly Hertz[] = [88, 177, 354, 707, 1414, 2828, 5657, 11314];
const BAND_Q = 0.9;
const ONSET: Seconds = 0.004;
const FADE: Seconds = 0.1;
const LN_1000 = 6.9078;

/**
 * Builds a room's response in steps, one band of one channel at each, so that a page can build it between two frames:
 * velvet noise (Karjalainen & Jarvelainen 2007) that thickens with time, in octave bands that each fall at their own pace.
 */
export function* roomResponse(room: Room, rate: Hertz): Generator<void, Response> {
  const by = Math.max(1, Math.round(RATE / rate));
  const sampleRate = rate * by;
  const samples = Math.round(room.length * sampleRate);
  const random = randomFrom(room.seed);
  const rung: Float32Array[] = [];
  for (let channel = 0; channel < 3; channel++) {
    const pulse = velvet(samples, room.density, { sampleRate, random });
    const out = new Float32Array(samples);
    rung.push(out);
    yield;
    for (const [band, hertz] of BANDS.entries()) {
      addBand(pulse, out, { hertz, ring: room.ring[band] ?? 1, sampleRate });
      yield;
    }
  }
  const [shared, one, other] = rung;
  const empty = new Float32Array(samples);
  const common = Math.sqrt(1 - room.width ** 2);
  const mix = (own: Float32Array = empty) =>
    mixDown({ shared: shared ?? empty, own, common, room, sampleRate });
  const left = thinned(mix(one), by);
  yield;
  return { left, right: thinned(mix(other), by) };
}

/** Runs a room's building through at once. */
export function roomResponseNow(room: Room, rate: Hertz): Response {
  const steps = roomResponse(room, rate);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Sparse pulses of either sign, as loud in the mean however sparse. */
function velvet(
  samples: number,
  density: number,
  { sampleRate, random }: { sampleRate: number; random: () => number },
): Float32Array {
  const pulses = new Float32Array(samples);
  for (let i = 0; i < samples; i++) {
    const part = Math.min(1, density + (4 * i) / sampleRate);
    if (random() < part) pulses[i] = (random() < 0.5 ? -1 : 1) / Math.sqrt(part);
  }
  return pulses;
}

/** Adds one octave of `from`, band-passed twice (RBJ cookbook, constant peak) and falling by 60 dB in `ring`. */
function addBand(
  from: Float32Array,
  to: Float32Array,
  { hertz, ring, sampleRate }: { hertz: Hertz; ring: Seconds; sampleRate: number },
): void {
  const w = (TAU * hertz) / sampleRate;
  if (w >= Math.PI) return;
  const alpha = Math.sin(w) / (2 * BAND_Q);
  const b = alpha / (1 + alpha);
  const a1 = (-2 * Math.cos(w)) / (1 + alpha);
  const a2 = (1 - alpha) / (1 + alpha);
  const fall = Math.exp(-LN_1000 / (ring * sampleRate));
  let [x1, x2, y1, y2, z1, z2, level] = [0, 0, 0, 0, 0, 0, 1];
  for (let i = 0; i < from.length; i++) {
    const x = from[i] as number;
    const y = b * (x - x2) - a1 * y1 - a2 * y2;
    const z = b * (y - y2) - a1 * z1 - a2 * z2;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    z2 = z1;
    z1 = z;
    to[i] = (to[i] as number) + z * level;
    level *= fall;
  }
}

function mixDown(parts: {
  shared: Float32Array;
  own: Float32Array;
  common: number;
  room: Room;
  sampleRate: number;
}): Float32Array<ArrayBuffer> {
  const { shared, own, common, room, sampleRate } = parts;
  const delay = Math.round(room.delay * sampleRate);
  const out = new Float32Array(own.length + delay);
  let energy = 0;
  for (let i = 0; i < own.length; i++) {
    const fade = Math.min(1, i / (ONSET * sampleRate), (own.length - i) / (FADE * sampleRate));
    const x = ((shared[i] ?? 0) * common + (own[i] ?? 0) * room.width) * fade;
    out[i + delay] = x;
    energy += x * x;
  }
  const gain = 1 / Math.sqrt(energy);
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * gain;
  return out;
}
