import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { kWeighted } from '../narrate/audio/loudness.ts';

/** Loudness of a stereo sound over time: one value for 400 ms every 100 ms, in LUFS (ITU-R BS.1770-4). */
export interface Loudness {
  readonly momentary: Float64Array;
}

const BLOCK: Seconds = 0.4;
const STEP: Seconds = 0.1;
const ABSOLUTE_GATE: Decibels = -70;
const RELATIVE_GATE: Decibels = -10;
const OFFSET: Decibels = -0.691;

/** The momentary loudness of channels of equal length. */
export function loudnessOver(channels: readonly Float32Array[], rate: Hertz): Loudness {
  const step = Math.round(STEP * rate);
  const steps = Math.floor((channels[0]?.length ?? 0) / step);
  const powers = new Float64Array(steps);
  for (const channel of channels) {
    for (const [i, x] of kWeighted(channel, rate).entries()) {
      const at = Math.floor(i / step);
      if (at < steps) powers[at] = (powers[at] ?? 0) + (x * x) / step;
    }
  }
  const size = Math.round(BLOCK / STEP);
  const momentary = Float64Array.from({ length: Math.max(0, steps - size + 1) }, (_, i) => {
    return levelOf(meanOf(powers.subarray(i, i + size)));
  });
  return { momentary };
}

/** Loudness of a whole, gated. */
export function integrated({ momentary }: Loudness): Decibels {
  const heard = momentary.filter((level) => level > ABSOLUTE_GATE);
  const gate = between({ momentary: heard }) + RELATIVE_GATE;
  return between({ momentary: heard.filter((level) => level > gate) });
}

/** Mean loudness of the blocks that lie within a span of seconds, ungated; of all when no span is given. */
export function between(
  { momentary }: Loudness,
  from: Seconds = 0,
  to: Seconds = Number.POSITIVE_INFINITY,
): Decibels {
  const blocks = momentary.filter(within(from, to));
  return levelOf(meanOf(blocks.map((level) => 10 ** ((level - OFFSET) / 10))));
}

/** The loudest block of those that lie within a span of seconds. */
export function loudestIn({ momentary }: Loudness, from: Seconds, to: Seconds): Decibels {
  return momentary.filter(within(from, to)).reduce((most, level) => Math.max(most, level), levelOf(0));
}

function within(from: Seconds, to: Seconds): (level: Decibels, block: number) => boolean {
  return (_, i) => i * STEP >= from - STEP / 2 && i * STEP + BLOCK <= to + STEP / 2;
}

/** Spans of at least `shortest` seconds in which nothing louder than `below` is heard. */
export function silencesIn(
  { momentary }: Loudness,
  below: Decibels,
  shortest: Seconds,
): [from: Seconds, to: Seconds][] {
  const spans: [Seconds, Seconds][] = [];
  let from: number | null = null;
  for (let i = 0; i <= momentary.length; i++) {
    const silent = i < momentary.length && (momentary[i] ?? 0) < below;
    if (silent) from ??= i;
    else if (from !== null) {
      const span: [Seconds, Seconds] = [from * STEP, (i - 1) * STEP + BLOCK];
      if (span[1] - span[0] >= shortest) spans.push(span);
      from = null;
    }
  }
  return spans;
}

function levelOf(power: number): Decibels {
  return OFFSET + 10 * Math.log10(power + 1e-20);
}

function meanOf(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
