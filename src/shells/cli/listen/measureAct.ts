import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import type { ActPlan, LinePlan } from '../../web/listen/listenPage.ts';
import { peaksOf } from '../narrate/audio/truePeak.ts';
import { between, integrated, type Loudness, loudestIn, loudnessOver, silencesIn } from './loudness.ts';

/** What of an act is measured. */
export const PARTS = ['voice', 'music', 'mix'] as const;
export type Part = (typeof PARTS)[number];

/** What an act sounds like, in figures. */
export interface ActFigures {
  readonly loudness: Readonly<Record<Part, Decibels>>;
  /** The bed while a recorded line is spoken. */
  readonly under: Decibels;
  readonly truePeak: Decibels;
  readonly lines: readonly LineFigures[];
  readonly silences: readonly (readonly [from: Seconds, to: Seconds])[];
}

export interface LineFigures {
  readonly line: LinePlan;
  readonly voice: Decibels;
  readonly bed: Decibels;
  /** The loudest 400 ms of the bed while the line is spoken. */
  readonly loudest: Decibels;
}

/** Nothing is heard in a room at night under this. */
export const SILENT: Decibels = -70;
const SHORTEST: Seconds = 0.5;

/** Measures an act by its parts, each as two channels. */
export function measureAct(
  plan: Pick<ActPlan, 'lines'>,
  parts: Readonly<Record<Part, readonly Float32Array[]>>,
  rate: Hertz,
): ActFigures {
  const over = {
    voice: loudnessOver(parts.voice, rate),
    music: loudnessOver(parts.music, rate),
    mix: loudnessOver(parts.mix, rate),
  };
  const lines = plan.lines.map((line) => ({
    line,
    voice: between(over.voice, line.start, line.spoken),
    bed: between(over.music, line.start, line.spoken),
    loudest: loudestIn(over.music, line.start, line.spoken),
  }));
  return {
    loudness: { voice: integrated(over.voice), music: integrated(over.music), mix: integrated(over.mix) },
    under: spokenOnly(
      over.music,
      lines.filter(({ voice }) => voice > SILENT).map(({ line }) => line),
    ),
    truePeak: truePeakOf(parts.mix),
    lines,
    silences: silencesIn(over.mix, SILENT, SHORTEST),
  };
}

/** Mean loudness over all the time in which a line is spoken. */
function spokenOnly(loudness: Loudness, lines: readonly LinePlan[]): Decibels {
  const spans = lines.map(({ start, spoken }) => ({
    seconds: spoken - start,
    power: 10 ** (between(loudness, start, spoken) / 10),
  }));
  const seconds = spans.reduce((sum, span) => sum + span.seconds, 0);
  return 10 * Math.log10(spans.reduce((sum, span) => sum + span.power * span.seconds, 0) / seconds);
}

/** The true peak, looked for where samples come near the greatest. */
function truePeakOf(channels: readonly Float32Array[]): Decibels {
  let most = 0;
  for (const channel of channels) {
    const greatest = channel.reduce((peak, x) => Math.max(peak, Math.abs(x)), 0);
    for (let from = 0; from < channel.length; from += WINDOW) {
      const near = channel.subarray(Math.max(0, from - MARGIN), from + WINDOW + MARGIN);
      if (near.every((x) => Math.abs(x) < greatest * NEAR)) continue;
      most = Math.max(
        most,
        peaksOf(near).reduce((peak, x) => Math.max(peak, x), 0),
      );
    }
  }
  return 20 * Math.log10(most + 1e-12);
}

const WINDOW = 4096;
const MARGIN = 32;
const NEAR = 0.6;
