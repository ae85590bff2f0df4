import type { Decibels, Hertz, Seconds } from '../../../../core/units.ts';
import { centroidOf } from './centroid.ts';
import { decibelsOf } from './levels.ts';
import { type Peak, peaksOf } from './peaks.ts';
import { spectraOf } from './stft.ts';

/** A single note to be measured: when it begins and lets go, its pitch, and the windows that its envelope and spectrum want. */
export interface Tone {
  readonly samples: Float32Array;
  readonly rate: Hertz;
  readonly hertz: Hertz;
  readonly begins: Seconds;
  /** How long after its beginning its level is that of a held one; null where it has a peak. */
  readonly held: Seconds | null;
  /** How long after its beginning it lets go; null where it rings from its peak. */
  readonly letsGo: Seconds | null;
  readonly window: Seconds;
  readonly frame: number;
}

/** What tells instruments apart. */
export interface ToneFeatures {
  /** From 10 to 90 % of its level. */
  readonly attack: Seconds;
  /** To fall by 60 dB, from -5 to -25 dB after its peak or after it lets go. */
  readonly ring: Seconds;
  readonly centroid: Hertz;
  /** Cents by which partials above the first miss the nearest harmonic, weighed by amplitude. */
  readonly inharmonicity: number;
  /** Power of odd over even harmonics above the first. */
  readonly odd: Decibels;
  /** Part of the power that is in no partial. */
  readonly noise: Decibels;
}

const STEP: Seconds = 0.001;
const SMOOTH: Seconds = 0.03;
const CENTROID_FRAME = 8192;
const PARTIALS = { floor: -40, most: 24 } as const;
/** So near a partial, power is the partial's. */
const NEAR: Hertz = 12;

export function featuresOf(tone: Tone): ToneFeatures {
  const { samples, rate, window, frame, hertz } = tone;
  const { from, to } = riseOf(tone);
  const risen = Math.max(tone.begins, to + window);
  const spectrum = spectraOf(frame)(samples, Math.round((risen + 0.02) * rate));
  const peaks = peaksOf(spectrum, { rate, ...PARTIALS });
  return {
    attack: to - from,
    ring: ringOf(tone),
    inharmonicity: inharmonicityOf(peaks, hertz),
    odd: oddOf(peaks, hertz),
    noise: noiseOf(spectrum, peaks, rate),
    centroid: centroidOf(spectraOf(CENTROID_FRAME)(samples, Math.round(risen * rate)), rate),
  };
}

/** Root mean square through a window that moves on by a millisecond. */
export function envelopeOf(samples: Float32Array, rate: Hertz, window: Seconds): Float64Array {
  const size = Math.round(window * rate);
  const hop = STEP * rate;
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] as number) + (samples[i] as number) ** 2;
  return Float64Array.from({ length: Math.max(0, Math.floor((samples.length - size) / hop)) }, (_, i) => {
    const from = Math.round(i * hop);
    return Math.sqrt(Math.max(0, (sums[from + size] as number) - (sums[from] as number)) / size);
  });
}

/** When the envelope passes 10 and 90 %, of its peak or of what a held note mostly is. */
function riseOf({ samples, rate, begins, held, window }: Tone): { from: Seconds; to: Seconds } {
  const envelope = envelopeOf(samples, rate, window);
  const first = Math.floor((begins - window) / STEP);
  const sounding = held ? envelope.slice(first, Math.round((begins + held) / STEP)).sort() : null;
  const level = sounding ? (sounding[Math.floor(sounding.length * 0.6)] ?? 0) : Math.max(...envelope);
  let from = first;
  while (from < envelope.length && (envelope[from] as number) < 0.1 * level) from++;
  let to = from;
  while (to < envelope.length && (envelope[to] as number) < 0.9 * level) to++;
  return { from: from * STEP, to: to * STEP };
}

function ringOf({ samples, rate, begins, letsGo }: Tone): Seconds {
  const envelope = envelopeOf(samples, rate, SMOOTH);
  const peak =
    letsGo === null ? envelope.indexOf(Math.max(...envelope)) : Math.round((begins + letsGo) / STEP);
  const fallen = (by: Decibels) => {
    let at = peak;
    const under = (envelope[peak] as number) * 10 ** (-by / 20);
    while (at < envelope.length && (envelope[at] as number) > under) at++;
    return at;
  };
  return 3 * STEP * (fallen(25) - fallen(5));
}

function inharmonicityOf(peaks: readonly Peak[], first: Hertz): number {
  let cents = 0;
  let sum = 0;
  for (const { hertz, amplitude } of peaks) {
    if (hertz < 1.2 * first) continue;
    const nearest = Math.max(1, Math.round(hertz / first)) * first;
    cents += Math.abs(1200 * Math.log2(hertz / nearest)) * amplitude;
    sum += amplitude;
  }
  return sum === 0 ? 0 : cents / sum;
}

function oddOf(peaks: readonly Peak[], first: Hertz): Decibels {
  let odd = 1e-9;
  let even = 1e-9;
  for (const { hertz, amplitude } of peaks) {
    const harmonic = Math.round(hertz / first);
    if (harmonic < 2 || Math.abs(hertz / first - harmonic) > 0.03) continue;
    if (harmonic % 2 === 1) odd += amplitude ** 2;
    else even += amplitude ** 2;
  }
  return 10 * Math.log10(odd / even);
}

function noiseOf(spectrum: Float64Array, peaks: readonly Peak[], rate: Hertz): Decibels {
  const bin = rate / (2 * spectrum.length);
  let all = 0;
  let partials = 0;
  for (let i = 20; i < spectrum.length; i++) {
    const power = (spectrum[i] as number) ** 2;
    all += power;
    if (peaks.some(({ hertz }) => Math.abs(hertz - i * bin) < NEAR)) partials += power;
  }
  return decibelsOf((all - partials) / Math.max(all, 1e-20));
}
