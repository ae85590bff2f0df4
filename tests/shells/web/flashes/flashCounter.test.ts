import { describe, expect, it } from 'vitest';
import { createFlashCounter, type Flashing } from '../../../../src/shells/web/flashes/flashCounter.ts';

const SIZE = { width: 96, height: 54 };
const RATE = 30;
type Color = readonly [number, number, number];

/** An sRGB byte of a linear value. */
const byte = (linear: number) =>
  Math.round(255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
const gray = (luminance: number): Color => [byte(luminance), byte(luminance), byte(luminance)];

interface Flash {
  /** In turns of a second: which of two colors is shown. */
  readonly colors: readonly [Color, Color];
  readonly hertz: number;
  /** Which pixels change, as parts of the picture; the rest is the first color. */
  readonly where?: (x: number, y: number) => boolean;
  /** Seconds by which a pixel is ahead. */
  readonly ahead?: (x: number, y: number) => number;
  /** The part of each turn that shows the second color. */
  readonly duty?: number;
  readonly seconds?: number;
}

/** What is counted of a square wave. */
function counted({
  colors,
  hertz,
  where = () => true,
  ahead = () => 0,
  duty = 0.5,
  seconds = 3,
}: Flash): Flashing {
  const counter = createFlashCounter(SIZE);
  const { width, height } = SIZE;
  const rgba = new Uint8Array(4 * width * height);
  for (let frame = 0; frame < seconds * RATE; frame++) {
    const t = frame / RATE;
    for (let i = 0; i < width * height; i++) {
      const [x, y] = [((i % width) + 0.5) / width, (Math.floor(i / width) + 0.5) / height];
      const on = where(x, y) && ((t + ahead(x, y)) * hertz) % 1 >= 1 - duty;
      rgba.set([...(on ? colors[1] : colors[0]), 255], 4 * i);
    }
    counter.see(rgba, t);
  }
  return counter.worst();
}

/** A part of the middle window. */
const patch = (part: number) => (x: number, y: number) =>
  Math.abs(y - 0.5) < 1 / 6 && x > 1 / 3 && x < 1 / 3 + part / 3;

describe('flashes', () => {
  it('are not seen where nothing changes', () => {
    expect(counted({ colors: [gray(0.2), gray(0.2)], hertz: 4 })).toMatchObject({
      general: { flashes: 0 },
      red: { flashes: 0 },
    });
  });

  it.each([1, 2, 3, 4, 6])('are counted: %s a second', (hertz) => {
    const { general } = counted({ colors: [gray(0.05), gray(0.35)], hertz });
    expect(Math.abs(general.flashes - hertz)).toBeLessThanOrEqual(0.5);
  });

  it.each([
    ['over a tenth of luminance', 0.1, 0.22, true],
    ['under a tenth', 0.1, 0.19, false],
    ['with the darker under .8', 0.78, 0.95, true],
    ['with the darker over .8', 0.82, 0.95, false],
  ])('count %s', (_, from, to, counts) => {
    const { general } = counted({ colors: [gray(from), gray(to)], hertz: 4 });
    expect(general.flashes > 3).toBe(counts);
  });

  it('count in 30 % of one window at 4 Hz by .3, where the mean of the whole picture hardly changes', () => {
    const { general } = counted({ colors: [gray(0.05), gray(0.35)], hertz: 4, where: patch(0.3) });
    expect(general.flashes).toBeGreaterThan(3);
  });

  it('do not count in a fifth of a window', () => {
    const { general } = counted({ colors: [gray(0.05), gray(0.35)], hertz: 4, where: patch(0.2) });
    expect(general.flashes).toBe(0);
  });

  it('are counted together where parts of a window flash by turns with dark between, each seldom enough', () => {
    const colors = [gray(0.05), gray(0.6)] as const;
    const left = patch(0.4);
    const right = (x: number, y: number) => left(1 - x, y);
    const one = counted({ colors, hertz: 2, duty: 0.25, where: left });
    const where = (x: number, y: number) => left(x, y) || right(x, y);
    const both = counted({ colors, hertz: 2, duty: 0.25, where, ahead: (x) => (x < 0.5 ? 0 : 0.25) });
    expect(one.general.flashes).toBeLessThanOrEqual(2.5);
    expect(both.general.flashes).toBeGreaterThan(3);
  });

  it.each([1, 2, 4, 6])('are as many as the bars that pass a place: %s a second', (hertz) => {
    const ahead = (x: number) => (5 * x) / hertz;
    const { general } = counted({ colors: [gray(0.05), gray(0.6)], hertz, ahead });
    expect(Math.abs(general.flashes - hertz)).toBeLessThanOrEqual(0.5);
  });

  it('are as many where the halves of a fine pattern change about, and the mean of no window does', () => {
    const ahead = (x: number, y: number) => ((Math.floor(x * 24) + Math.floor(y * 24)) % 2) / 8;
    const { general } = counted({ colors: [gray(0.05), gray(0.6)], hertz: 4, ahead });
    expect(general.flashes).toBeGreaterThan(3);
  });

  it('are red where a saturated red comes and goes, however dim', () => {
    const { red, general } = counted({ colors: [gray(0.005), [140, 0, 0]], hertz: 4 });
    expect(red.flashes).toBeGreaterThan(3);
    expect(general.flashes).toBe(0);
  });

  it('are not red where the red is not saturated', () => {
    const { red } = counted({ colors: [gray(0.005), [180, 110, 100]], hertz: 4 });
    expect(red.flashes).toBe(0);
  });

  it('are not seen in the noise of a dithered black', () => {
    const counter = createFlashCounter(SIZE);
    const rgba = new Uint8Array(4 * SIZE.width * SIZE.height);
    for (let frame = 0; frame < 40; frame++) {
      for (let i = 0; i < rgba.length; i++) rgba[i] = (i * 7 + frame * 13) % 5 === 0 ? 2 : 0;
      counter.see(rgba, frame / RATE);
    }
    expect(counter.worst()).toMatchObject({ general: { flashes: 0 }, red: { flashes: 0 } });
  });

  it('are not slow changes', () => {
    const { general } = counted({ colors: [gray(0.02), gray(0.7)], hertz: 0.5, seconds: 6 });
    expect(general.flashes).toBeLessThanOrEqual(1);
  });
});
