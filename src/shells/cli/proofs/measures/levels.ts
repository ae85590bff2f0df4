import type { Decibels, Hertz, Seconds } from '../../../../core/units.ts';

const NOTHING = 1e-20;

/** Decibels of a power. */
export function decibelsOf(power: number): Decibels {
  return 10 * Math.log10(power + NOTHING);
}

/** Mean power of channels over a span of samples. */
export function powerOf(channels: readonly Float32Array[], from = 0, to = channels[0]?.length ?? 0): number {
  let sum = 0;
  for (const channel of channels) for (let i = Math.max(0, from); i < to; i++) sum += (channel[i] ?? 0) ** 2;
  return sum / Math.max(1, channels.length * (to - from));
}

/** Levels of channels over spans of `seconds`, one after another. */
export function bandsOf(channels: readonly Float32Array[], rate: Hertz, seconds: Seconds): Decibels[] {
  const size = Math.round(seconds * rate);
  return Array.from({ length: Math.floor((channels[0]?.length ?? 0) / size) }, (_, i) =>
    decibelsOf(powerOf(channels, i * size, (i + 1) * size)),
  );
}

/** What is lost where left and right are played as one: 0 where they are the same, 3 dB where they have nothing in common. */
export function foldLoss(left: Float32Array, right: Float32Array): Decibels {
  let stereo = 0;
  let mono = 0;
  for (let i = 0; i < left.length; i++) {
    const l = left[i] as number;
    const r = right[i] as number;
    stereo += l * l + r * r;
    mono += ((l + r) * (l + r)) / 2;
  }
  return stereo === 0 ? 0 : decibelsOf(stereo) - decibelsOf(mono);
}

/** What is wide: level of the difference of left and right over that of their sum. */
export function widthOf(left: Float32Array, right: Float32Array): Decibels {
  let middle = 0;
  let side = 0;
  for (let i = 0; i < left.length; i++) {
    middle += ((left[i] as number) + (right[i] as number)) ** 2;
    side += ((left[i] as number) - (right[i] as number)) ** 2;
  }
  return decibelsOf(side) - decibelsOf(middle);
}

/** Left and right as one. */
export function monoOf(left: Float32Array, right: Float32Array): Float32Array {
  return left.map((x, i) => (x + (right[i] as number)) / 2);
}
