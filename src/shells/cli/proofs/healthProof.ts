import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { loudnessOver } from '../listen/loudness.ts';
import { mixed, type Pair } from './heard.ts';
import { decibelsOf } from './measures/levels.ts';
import { spectraOf } from './measures/stft.ts';
import { type Proof, row } from './proof.ts';
import { RATE } from './telling.ts';

interface Found {
  /** The loudest tone above 4 kHz in one channel. */
  readonly tone: Decibels;
  /** The steepest rise of loudness, and when. */
  readonly rise: Decibels;
  readonly at: Seconds;
}

/** Brings an act to its level. */
const MAKE_UP: Decibels = 3;
const HIGH: Hertz = 4000;
const FRAME = 8192;
const FROM: Decibels = -45;

/** Nothing pierces and nothing startles. */
export const healthProof: Proof<Found> = {
  name: 'health',
  quick: false,
  measure(telling) {
    const heard = telling.heard();
    return { tone: loudestTone(heard.dry) + MAKE_UP, ...steepest(mixed(heard)) };
  },
  judge: (figures) =>
    figures.flatMap(({ story, found: { tone, rise, at } }) => [
      row(`${story}: loudest tone over 4 kHz, dBFS`, tone, 'under', -40, 1),
      row(`${story}: steepest rise in 100 ms (at ${at.toFixed(1)} s), LU`, rise, 'under', 12, 1),
    ]),
};

/** Of all frames, the highest bin above 4 kHz: noise counts too. */
function loudestTone(dry: Pair): Decibels {
  const spectrum = spectraOf(FRAME);
  const first = Math.ceil((HIGH * FRAME) / RATE);
  let most = 0;
  for (const channel of dry) {
    for (let at = 0; at + FRAME <= channel.length; at += FRAME / 2) {
      const amplitudes = spectrum(channel, at).subarray(first);
      for (const x of amplitudes) most = Math.max(most, x);
    }
  }
  return decibelsOf(most * most);
}

function steepest(heard: Pair): { rise: Decibels; at: Seconds } {
  const { momentary } = loudnessOver(heard, RATE);
  let found = { rise: 0, at: 0 };
  for (let i = 1; i < momentary.length; i++) {
    const before = (momentary[i - 1] as number) + MAKE_UP;
    const rise = (momentary[i] as number) + MAKE_UP - before;
    if (before > FROM && rise > found.rise) found = { rise, at: i / 10 };
  }
  return found;
}
