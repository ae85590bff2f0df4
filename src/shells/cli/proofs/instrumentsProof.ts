import { VOICES, type Voice } from '../../../core/pack.ts';
import type { Note } from '../../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../../core/units.ts';
import { distance, standardized } from './measures/distance.ts';
import { featuresOf, type ToneFeatures } from './measures/tone.ts';
import { playNotes } from './playNotes.ts';
import { type Proof, type Row, row } from './proof.ts';

type Found = Readonly<Record<Voice, ToneFeatures>> | null;

/** How a voice is played and looked at, and the table that its recipe was measured with. */
interface Reference {
  readonly hertz: Hertz;
  readonly window: Seconds;
  readonly frame: number;
  readonly attack: Seconds;
  readonly ring: Seconds;
  readonly held?: Seconds;
  readonly letsGo?: Seconds;
}

const LONG = 32_768;
const SHORT = 8192;
const HELD: Seconds = 1.8;
/** A pulse beats twice. */
const TWICE: Seconds = 0.54;
const TABLE: Readonly<Record<Voice, Reference>> = {
  glass: { hertz: 587.33, window: 0.012, frame: LONG, attack: 0.02, ring: 3.45 },
  bell: { hertz: 293.66, window: 0.006, frame: LONG, attack: 0.01, ring: 5.7 },
  harp: { hertz: 293.66, window: 0.008, frame: LONG, attack: 0.008, ring: 2.25 },
  wood: { hertz: 220, window: 0.001, frame: SHORT, attack: 0.002, ring: 0.6 },
  strings: { hertz: 293.66, window: 0.02, frame: LONG, attack: 0.39, ring: 3, held: HELD, letsGo: HELD },
  choir: { hertz: 220, window: 0.02, frame: LONG, attack: 0.18, ring: 2.1, held: HELD, letsGo: HELD },
  reed: { hertz: 220, window: 0.02, frame: LONG, attack: 0.42, ring: 0.9, held: HELD, letsGo: HELD },
  pulse: { hertz: 110, window: 0.01, frame: SHORT, attack: 0.022, ring: 0.3, letsGo: TWICE },
};
const RATE = 48_000;
const BEGINS: Seconds = 0.5;
const WITHIN = 0.25;
/** Differences of attack that hang on the window they are read through, and that no ear tells. */
const NO_EAR: Seconds = 0.008;
const APART = 1.8;

/** The eight instruments are told apart by ear, and are those of their recipes. */
export const instrumentsProof: Proof<Found> = {
  name: 'instruments',
  quick: true,
  measure({ first }) {
    if (!first) return null;
    return Object.fromEntries(VOICES.map((voice) => [voice, played(voice)])) as Found;
  },
  judge(figures) {
    const found = figures.find(({ found }) => found !== null)?.found;
    if (!found) return [];
    return [nearestPair(found), ...VOICES.flatMap((voice) => tableRows(voice, found[voice]))];
  },
};

function played(voice: Voice): ToneFeatures {
  const { hertz, window, frame, held = null, letsGo = null } = TABLE[voice];
  const samples = playNotes([noteOf(voice, hertz)], 8, RATE);
  return featuresOf({ samples, rate: RATE, hertz, begins: BEGINS, held, letsGo, window, frame });
}

function noteOf(timbre: Voice, hertz: Hertz): Note {
  const same = { part: 'singer', guild: 0, player: 0, degree: 0, fused: 0, pan: 0 } as const;
  return { ...same, t: BEGINS, timbre, hertz, gain: 0.25, hold: HELD, bright: 1 };
}

/** The six features, those that the ear hears by ratio as logarithms. */
function vectorOf({ attack, ring, centroid, inharmonicity, odd, noise }: ToneFeatures): number[] {
  const logs = [attack + 0.001, ring, centroid, inharmonicity + 0.1].map(Math.log);
  return [...logs, odd, noise];
}

function nearestPair(found: NonNullable<Found>): Row {
  const rows = standardized(VOICES.map((voice) => vectorOf(found[voice])));
  let nearest = { what: '', apart: Number.POSITIVE_INFINITY };
  for (const [i, a] of rows.entries()) {
    for (const [j, b] of rows.slice(0, i).entries()) {
      const apart = distance(a, b);
      if (apart < nearest.apart) nearest = { what: `${VOICES[j]} and ${VOICES[i]}`, apart };
    }
  }
  return row(`nearest two instruments (${nearest.what})`, nearest.apart, 'over', APART);
}

function tableRows(voice: Voice, { attack, ring }: ToneFeatures): Row[] {
  const table = TABLE[voice];
  return [
    near(`${voice}: attack, ms`, 1000 * attack, 1000 * table.attack, 1000 * NO_EAR),
    near(`${voice}: T60, s`, ring, table.ring, 0),
  ];
}

/** Within a quarter of the table, or within `slack`. */
function near(what: string, value: number, table: number, slack: number): Row {
  const within = Math.max(WITHIN * table, slack);
  const ok = Math.abs(value - table) <= within;
  return { what, measured: value.toFixed(2), limit: `${table.toFixed(2)} +- ${within.toFixed(2)}`, ok };
}
