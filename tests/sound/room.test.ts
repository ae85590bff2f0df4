import { describe, expect, it } from 'vitest';
import { FORMATIONS } from '../../src/core/pack.ts';
import { TAU } from '../../src/core/units.ts';
import { roomResponseNow } from '../../src/sound/roomResponse.ts';
import { WORLDS } from '../../src/sound/worlds.ts';

const RATE = 48_000;
/** Heard of a room, below what half the rate can hold. */
const HEARD = [110, 220, 587, 1400, 3100, 7800];

/** Time to fall by 60 dB, from the slope of the energy still to come (Schroeder 1965) between -5 and -25 dB. */
function ringOf(x: Float32Array): number {
  const left = new Float64Array(x.length);
  let energy = 0;
  for (let i = x.length - 1; i >= 0; i--) {
    energy += (x[i] ?? 0) ** 2;
    left[i] = energy;
  }
  const below = (decibels: number) => left.findIndex((e) => e < energy * 10 ** (decibels / 10));
  return (3 * (below(-25) - below(-5))) / RATE;
}

/** How a room answers a tone. */
function answerTo(hertz: number, x: Float32Array, rate: number): [re: number, im: number] {
  let [re, im] = [0, 0];
  for (const [i, sample] of x.entries()) {
    re += sample * Math.cos((TAU * hertz * i) / rate);
    im -= sample * Math.sin((TAU * hertz * i) / rate);
  }
  return [re, im];
}

function correlation(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

describe.each(FORMATIONS)('the room of a %s', (formation) => {
  const { room } = WORLDS[formation];
  const { left, right } = roomResponseNow(room, RATE);

  it('is as loud as what is said in it', () => {
    for (const side of [left, right]) expect(correlation(side, side)).toBeCloseTo(1, 3);
  });

  it('rings about as long as its bands are asked to', () => {
    const ring = ringOf(left);
    expect(ring).toBeGreaterThan(Math.min(...room.ring.slice(0, 6)) * 0.75);
    expect(ring).toBeLessThan(Math.max(...room.ring.slice(0, 6)) * 1.25);
  });

  it('is wide, and no side is the other turned over', () => {
    const both = correlation(left, right);
    expect(both).toBeGreaterThan(-0.05);
    expect(both).toBeLessThan(0.7);
  });

  it('answers after its delay, and ends', () => {
    const first = left.findIndex((x) => Math.abs(x) > 1e-6) / RATE;
    expect(first).toBeGreaterThanOrEqual(room.delay);
    expect(first).toBeLessThan(room.delay + 0.02);
    expect(Math.abs(left.at(-1) ?? 1)).toBeLessThan(1e-4);
  });

  it('is the same at half the rate, tone by tone', () => {
    const low = roomResponseNow(room, RATE / 2);
    for (const hertz of HEARD) {
      const [re, im] = answerTo(hertz, left, RATE);
      const [lowRe, lowIm] = answerTo(hertz, low.left, RATE / 2);
      expect(Math.hypot(lowRe - re, lowIm - im)).toBeLessThan(0.002 * Math.hypot(re, im) + 0.001);
    }
  });

  it('is the same each time', () => {
    expect(roomResponseNow(room, RATE).left).toEqual(left);
  });
});
