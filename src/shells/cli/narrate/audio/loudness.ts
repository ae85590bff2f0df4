import type { Decibels } from '../../../../core/units.ts';

/** Biquad coefficients b0, b1, b2, a1, a2. */
type Biquad = readonly [number, number, number, number, number];

const BLOCK = 0.4;
const STEP = 0.1;
const ABSOLUTE_GATE: Decibels = -70;
const RELATIVE_GATE: Decibels = -10;

/** Integrated loudness of mono samples in LUFS (ITU-R BS.1770-4, gated); -Infinity for silence. */
export function loudnessOf(samples: Float32Array, rate: number): Decibels {
  const powers = blockPowers(kWeighted(samples, rate), rate);
  const heard = powers.filter((power) => level(power) > ABSOLUTE_GATE);
  const gate = level(mean(heard)) + RELATIVE_GATE;
  return level(mean(heard.filter((power) => level(power) > gate)));
}

/** Samples as loudness has them: BS.1770's two filters, one after the other. */
export function kWeighted(samples: Float32Array, rate: number): Float32Array {
  return filtered(filtered(samples, shelf(rate)), highPass(rate));
}

function blockPowers(samples: Float32Array, rate: number): number[] {
  const length = Math.min(samples.length, Math.round(BLOCK * rate));
  const powers: number[] = [];
  for (let from = 0; from + length <= samples.length; from += Math.round(STEP * rate)) {
    let sum = 0;
    for (let i = from; i < from + length; i++) sum += samples[i]! * samples[i]!;
    powers.push(sum / length);
  }
  return powers;
}

function level(power: number): Decibels {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** The head's shelf of BS.1770, for any sampling rate (Brecht De Man, 2018). */
function shelf(rate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return [
    (high + (band * k) / q + k * k) / a0,
    (2 * (k * k - high)) / a0,
    (high - (band * k) / q + k * k) / a0,
    (2 * (k * k - 1)) / a0,
    (1 - k / q + k * k) / a0,
  ];
}

/** The high-pass of BS.1770. */
function highPass(rate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return [1, -2, 1, (2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0];
}

function filtered(samples: Float32Array, [b0, b1, b2, a1, a2]: Biquad): Float32Array {
  const out = new Float32Array(samples.length);
  let z1 = 0;
  let z2 = 0;
  for (let i = 0; i < samples.length; i++) {
    const x = samples[i]!;
    const y = b0 * x + z1;
    z1 = b1 * x - a1 * y + z2;
    z2 = b2 * x - a2 * y;
    out[i] = y;
  }
  return out;
}
