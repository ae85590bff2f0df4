import { describe, expect, it } from 'vitest';
import type { Note, Timbre } from '../../../src/core/sound/index.ts';
import { loudnessOver } from '../../../src/shells/cli/listen/loudness.ts';
import { RATE, reference, rmsOf, soundOf, stillLive } from './soundOf.ts';

/** Every timbre, at the height and for as long as it is measured. */
const TIMBRES: readonly (readonly [Timbre, Partial<Note>])[] = [
  ['glass', { hertz: 587.33 }],
  ['bell', { hertz: 293.66 }],
  ['harp', { hertz: 293.66 }],
  ['wood', { hertz: 220 }],
  ['strings', { hertz: 293.66 }],
  ['choir', { hertz: 220 }],
  ['reed', { hertz: 220 }],
  ['pulse', { hertz: 110 }],
  ['pad', { hertz: 220 }],
  ['gate', { hertz: 220 }],
  ['undertow', { hertz: 58, hold: 3, more: { beat: 0.9 } }],
  ['sweep', { hertz: 1000, hold: 3 }],
];
const MEASURED = TIMBRES.filter(([timbre]) => timbre !== 'pad');

/** Measured of the recipes: seconds of attack (10 to 90 %) and of ring, and how long a window either needs. */
const TABLE: readonly (readonly [Timbre, { attack: number; window: number; ring: number }])[] = [
  ['glass', { attack: 0.02, window: 0.012, ring: 3.45 }],
  ['bell', { attack: 0.01, window: 0.006, ring: 5.7 }],
  ['harp', { attack: 0.008, window: 0.008, ring: 2.25 }],
  ['wood', { attack: 0.002, window: 0.001, ring: 0.6 }],
  ['strings', { attack: 0.39, window: 0.02, ring: 3 }],
  ['choir', { attack: 0.3, window: 0.02, ring: 2.1 }],
  ['reed', { attack: 0.42, window: 0.02, ring: 0.9 }],
  ['pulse', { attack: 0.022, window: 0.01, ring: 0.3 }],
];

/** Differences of attack that depend on the window they are measured with, and that no ear tells. */
const NO_EAR = 0.008;

const noteOf = (timbre: Timbre) => reference(timbre, TIMBRES.find(([name]) => name === timbre)?.[1]);

describe('each instrument', () => {
  it.each(TIMBRES)('is silent before, sounds when told, and is silent after: %s', (timbre, more) => {
    const [left, right] = soundOf([reference(timbre, more)], 32);
    expect(rmsOf(left, 0, 1)).toBe(0);
    expect(rmsOf(left, 1, 2.5)).toBeGreaterThan(0.001);
    expect(rmsOf(left, 31, 32)).toBe(0);
    expect(stillLive()).toBe(0);
    expect(right.every(Number.isFinite)).toBe(true);
  });

  it.each(MEASURED)('is at -24 LUFS at the reference level: %s', (timbre, more) => {
    const { momentary } = loudnessOver(soundOf([reference(timbre, more)], 6), RATE);
    expect(Math.abs(Math.max(...momentary) + 24)).toBeLessThan(1);
  });

  it.each(TABLE)('rises as fast as its recipe says: %s', (timbre, { attack, window }) => {
    const [left] = soundOf([noteOf(timbre)], 4);
    const slack = Math.max(0.25 * attack, NO_EAR);
    expect(Math.abs(risen(envelopeOf(left, window)) - attack)).toBeLessThan(slack);
  });

  it.each(TABLE)('rings as long as its recipe says: %s', (timbre, { ring }) => {
    const [left] = soundOf([noteOf(timbre)], 10);
    expect(rung(envelopeOf(left, 0.03), timbre) / ring).toBeGreaterThan(0.75);
    expect(rung(envelopeOf(left, 0.03), timbre) / ring).toBeLessThan(1.25);
  });
});

describe('a note', () => {
  it.each(['glass', 'harp', 'reed', 'pulse'] as const)(
    'entered late sounds as if it had begun in time: %s',
    (timbre) => {
      const [whole] = soundOf([reference(timbre)], 3);
      const [late] = soundOf([reference(timbre)], 1.8, 1.2);
      const rest = whole.subarray(1.2 * RATE);
      expect(Math.max(...late.map((x, i) => Math.abs(x - (rest[i] ?? 0))))).toBeLessThan(1e-4);
    },
  );

  it('stands where it is told, with equal power', () => {
    const [left, right] = soundOf([reference('gate', { pan: -1 })], 2);
    const [middle] = soundOf([reference('gate')], 2);
    expect(rmsOf(right, 1, 2)).toBeLessThan(1e-9);
    expect(rmsOf(left, 1, 2) / rmsOf(middle, 1, 2)).toBeCloseTo(Math.SQRT2, 3);
  });

  it('glides to its other place', () => {
    const [left, right] = soundOf([reference('gate', { pan: -1, hold: 2, more: { panTo: 1 } })], 3);
    expect(rmsOf(left, 1.1, 1.2)).toBeGreaterThan(3 * rmsOf(right, 1.1, 1.2));
    expect(rmsOf(right, 2.8, 2.9)).toBeGreaterThan(3 * rmsOf(left, 2.8, 2.9));
  });

  it('is heard through its limits', () => {
    const open = soundOf([reference('gate')], 2)[0];
    const narrow = soundOf([reference('gate', { more: { band: [2000, 4000] } })], 2)[0];
    expect(rmsOf(narrow, 1.1, 2)).toBeLessThan(0.05 * rmsOf(open, 1.1, 2));
  });
});

/** Root mean square over windows, a millisecond apart, from half a second before the note. */
function envelopeOf(samples: Float32Array, window: number): number[] {
  const sums = new Float64Array(samples.length + 1);
  for (let i = 0; i < samples.length; i++) sums[i + 1] = (sums[i] ?? 0) + (samples[i] ?? 0) ** 2;
  const size = Math.round(window * RATE);
  const step = RATE / 1000;
  const count = Math.floor((samples.length - size - RATE / 2) / step);
  return Array.from({ length: count }, (_, i) => {
    const from = RATE / 2 + i * step;
    return Math.sqrt(Math.max(0, (sums[from + size] ?? 0) - (sums[from] ?? 0)) / size);
  });
}

/** Seconds from 10 to 90 % of the envelope's peak. */
function risen(envelope: readonly number[]): number {
  const peak = Math.max(...envelope);
  return (envelope.findIndex((x) => x > 0.9 * peak) - envelope.findIndex((x) => x > 0.1 * peak)) / 1000;
}

/** When held notes let go, in milliseconds of the envelope. */
const LETS_GO: Partial<Record<Timbre, number>> = { strings: 1530, choir: 1530, reed: 1530, pulse: 1040 };

/** Seconds to fall by 60 dB, from -5 to -25 dB after the peak, or after a held one lets go. */
function rung(envelope: readonly number[], timbre: Timbre): number {
  const from = LETS_GO[timbre] ?? envelope.indexOf(Math.max(...envelope));
  const fallen = (decibels: number) =>
    envelope.findIndex((x, i) => i > from && x < (envelope[from] ?? 0) * 10 ** (-decibels / 20));
  return (3 * (fallen(25) - fallen(5))) / 1000;
}
