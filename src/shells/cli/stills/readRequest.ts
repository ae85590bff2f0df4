import { parseArgs } from 'node:util';
import type { Size } from '../openPage.ts';

export const TIERS = ['high', 'medium', 'low'] as const;
export type Tier = (typeof TIERS)[number];

/** In place of a system's id: every one. */
export const ALL_SYSTEMS = '*';

/** A place in a story as the shell names it. */
export type Place =
  | { readonly kind: 'line'; readonly line: string; readonly fraction: number }
  | { readonly kind: 'act'; readonly act: number; readonly fraction: number }
  | { readonly kind: 'time'; readonly t: number };

/** What is asked for on the command line; no `stories` means all, no `place` means three places in each act. */
export interface StillsRequest {
  readonly stories: readonly string[];
  readonly place: Place | null;
  readonly size: Size;
  readonly tier: Tier;
  readonly out: string;
  readonly strip: boolean;
  /** A picture of each system at its fullest, instead of places; of one only, if it is named. */
  readonly systems: string | null;
  /** The pictures that the page shows where it cannot draw, made anew. */
  readonly book: boolean;
  /** The pictures that tests compare with, made anew. */
  readonly keep: boolean;
}

export const HELP = `npm run stills -- [story...] [options]

  --at LINE:FRACTION        a line's id and how far into its span, as in a link: 1k3x9zq:0.5
  --act N --fraction F      act N from 1, and how far into it from 0 to 1 (0.5 when left out)
  --t SECONDS               story time
  --size WIDTHxHEIGHT       1280x720 when left out
  --tier high|medium|low    high when left out
  --out DIR                 .out/stills when left out
  --strip                   from each place twelve pictures, half a second apart: how it moves
  --systems                 a picture of each system in its line; --system ID of one
  --keep                    instead: the pictures that tests compare with, made anew, in tests/pictures or the --out given
  --book                    instead: the picture of each act that is shown where nothing can be drawn, made anew among the
                            stories' files

Without a place: .35, .6 and .85 of each act. Each story also gets one sheet with all its pictures.
The same arguments give the same pixels.`;

/** Reads the command line; throws in plain words. */
export function readRequest(args: readonly string[]): StillsRequest | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{
        at: { type: 'string' },
        act: { type: 'string' },
        fraction: { type: 'string' },
        t: { type: 'string' },
      },
      size: { type: 'string', default: '1280x720' },
      tier: { type: 'string', default: 'high' },
      out: { type: 'string' },
      strip: { type: 'boolean', default: false },
      systems: { type: 'boolean', default: false },
      system: { type: 'string' },
      book: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const { strip, book, keep } = values;
  const out = values.out ?? (keep ? 'tests/pictures' : '.out/stills');
  return {
    stories: positionals,
    place: placeOf(values),
    size: sizeOf(values.size),
    tier: tierOf(values.tier),
    out,
    strip,
    systems: values.system ?? (values.systems ? ALL_SYSTEMS : null),
    book,
    keep,
  };
}

type Values = Readonly<Partial<Record<'at' | 'act' | 'fraction' | 't', string>>>;

function placeOf({ at, act, fraction, t }: Values): Place | null {
  if ([at, act, t].filter((value) => value !== undefined).length > 1) {
    throw new Error('Give one of --at, --act and --t.');
  }
  if (at !== undefined) {
    const [, line, part] = /^(.+):([^:]+)$/.exec(at) ?? [];
    if (!line) throw new Error(`--at takes a line's id and a fraction, such as 1k3x9zq:0.5; found ${at}.`);
    return { kind: 'line', line, fraction: within('--at', part, [0, 1]) };
  }
  if (act !== undefined) {
    return {
      kind: 'act',
      act: within('--act', act, [1, 20]) - 1,
      fraction: within('--fraction', fraction ?? '0.5', [0, 1]),
    };
  }
  return t === undefined ? null : { kind: 'time', t: within('--t', t, [0, 24 * 3600]) };
}

function within(option: string, text: string | undefined, [least, most]: readonly [number, number]): number {
  const number = Number(text || Number.NaN);
  if (number >= least && number <= most) return number;
  throw new Error(`${option} takes a number from ${least} to ${most}; found ${text}.`);
}

function sizeOf(text: string): Size {
  const [width = 0, height = 0] = text.split('x').map(Number);
  if (!/^\d+x\d+$/.test(text) || width < 16 || height < 16 || width > 7680 || height > 7680) {
    throw new Error(`--size takes WIDTHxHEIGHT, each from 16 to 7680, such as 1280x720; found ${text}.`);
  }
  return { width, height };
}

function tierOf(text: string): Tier {
  const tier = TIERS.find((name) => name === text);
  if (!tier) throw new Error(`--tier takes one of ${TIERS.join(', ')}; found ${text}.`);
  return tier;
}
