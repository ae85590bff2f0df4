import type { Stop } from '../../../core/score.ts';
import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { hear, mixed, type Pair } from './heard.ts';
import { decibelsOf, powerOf } from './measures/levels.ts';
import { spectraOf } from './measures/stft.ts';
import { type Proof, row } from './proof.ts';
import type { Telling } from './telling.ts';

interface Found {
  /** Level 30 to 40 ms after the stop, over that of the 100 ms before it. */
  readonly fall: Decibels;
  /** Loudest above 5 kHz in the 60 ms after it, over the loudest in the 60 ms before. */
  readonly edge: Decibels;
  /** Level of the music until the return, and of what is old in the 2.5 s after it. */
  readonly silence: Decibels;
  readonly old: Decibels;
}

const RATE: Hertz = 48_000;
const BEFORE: Seconds = 1.5;
const AFTER: Seconds = 2.5;
const FRAME = 1024;
const EDGE: Hertz = 5000;

/** Where the network speaks all music stops at once, without a click, and nothing of it comes back. */
export const stopProof: Proof<readonly Found[]> = {
  name: 'stop',
  quick: true,
  measure: (telling) => telling.story.score.stops.map((stop) => foundAt(telling, stop)),
  judge(figures) {
    return figures.flatMap(({ story, found }) =>
      found.flatMap(({ fall, edge, silence, old }, i) => [
        row(`${story}, stop ${i + 1}: fall within 30 ms, dB`, fall, 'under', -60, 1),
        row(`${story}, stop ${i + 1}: above 5 kHz, after over before, dB`, edge, 'under', 0.1, 1),
        row(`${story}, stop ${i + 1}: music until the return, dBFS`, silence, 'under', -90, 1),
        row(`${story}, stop ${i + 1}: what is old in the return, dBFS`, old, 'under', -90, 1),
      ]),
    );
  },
};

function foundAt({ story }: Telling, { stopAt, resumeAt }: Stop): Found {
  const from = stopAt - BEFORE;
  const to = resumeAt + AFTER;
  const heard = mixed(hear(story, { from, to, rate: RATE }));
  const anew = mixed(hear(story, { from: resumeAt, to, rate: RATE }));
  const at = (t: Seconds) => Math.round((t - from) * RATE);
  const level = (start: Seconds, end: Seconds) => decibelsOf(powerOf(heard, at(start), at(end)));
  return {
    fall: level(stopAt + 0.03, stopAt + 0.04) - level(stopAt - 0.1, stopAt),
    edge: edgeOver(heard, at(stopAt), at(stopAt + 0.06)) - edgeOver(heard, at(stopAt - 0.06), at(stopAt)),
    silence: level(stopAt + 0.04, resumeAt),
    old: leftover(heard, anew, at(resumeAt)),
  };
}

/** Loudest above 5 kHz in frames that begin in a span. */
function edgeOver([left]: Pair, from: number, to: number): Decibels {
  const spectrum = spectraOf(FRAME);
  let most = 0;
  for (let at = from - FRAME / 2; at < to - FRAME / 2; at += FRAME / 8) {
    const amplitudes = spectrum(left, at);
    let power = 0;
    for (let i = Math.ceil((EDGE * FRAME) / RATE); i < amplitudes.length; i++)
      power += (amplitudes[i] as number) ** 2;
    most = Math.max(most, power);
  }
  return decibelsOf(most);
}

/** What is heard after the return and would not be, had all begun then. */
function leftover(heard: Pair, anew: Pair, from: number): Decibels {
  const rest = heard.map((row, side) =>
    row.subarray(from, from + (anew[side]?.length ?? 0)).map((x, i) => x - (anew[side]?.[i] ?? 0)),
  );
  return decibelsOf(powerOf(rest));
}
