import { parseArgs } from 'node:util';
import type { Seconds } from '../../../core/units.ts';

/** What is to be heard: acts of one story, or all of all. */
export interface ListenRequest {
  /** Null means every story. */
  readonly story: string | null;
  /** From 0; null means every act. */
  readonly act: number | null;
  readonly out: string;
  /** Whether the parts of the bed are written too. */
  readonly stems: boolean;
  /** Whether acts are measured for their levels, and nothing else. */
  readonly levels: boolean;
  /** Since an act's beginning, and how long; null is to its end. */
  readonly from: Seconds;
  readonly seconds: Seconds | null;
}

export const HELP = `npm run listen -- STORY [ACT] | all [--from S] [--seconds S] [--stems] [--out DIR]
npm run listen -- STORY | all --levels

Renders acts off-line with the page's own sound, and writes for each act into DIR (.out/listen when left out)
the voice, all but the voice (music) and the mix as WAV, and the mix's spectrogram as PNG with a line where each line of
the story begins. Prints for each act its loudness (LUFS), its true peak, its silences, and line by line how far the voice
lies over the bed.

  --from, --seconds  renders so much of each act, so long after its beginning
  --stems            writes bed, guilds, systems and room as WAV too, before what brings the act to its level
  --levels           measures each act, and writes assets/stories/STORY/levels.json, by which it comes to -16 LUFS`;

/** Reads the command line; throws in plain words. */
export function readRequest(args: readonly string[]): ListenRequest | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', default: '.out/listen' },
      from: { type: 'string', default: '0' },
      seconds: { type: 'string' },
      stems: { type: 'boolean', default: false },
      levels: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const [story, act, ...more] = positionals;
  if (story === undefined || more.length > 0)
    throw new Error(`Say which story, and which act if only one.\n\n${HELP}`);
  const { out, stems, levels } = values;
  const from = secondsOf('--from', values.from);
  const seconds = values.seconds === undefined ? null : secondsOf('--seconds', values.seconds);
  if (levels && (act !== undefined || from > 0 || seconds !== null))
    throw new Error('Levels are set against each other: --levels takes a whole story, or all.');
  const how = { out, stems, levels, from, seconds };
  return story === 'all' ? { story: null, act: null, ...how } : { story, act: actOf(act), ...how };
}

function actOf(act: string | undefined): number | null {
  if (act === undefined) return null;
  if (!/^[1-9]\d?$/.test(act)) throw new Error(`${act} is no act: acts are numbers from 1.`);
  return Number(act) - 1;
}

function secondsOf(name: string, text: string): Seconds {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds >= 0)) throw new Error(`${name} takes seconds; found ${text}.`);
  return seconds;
}
