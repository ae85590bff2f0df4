import type { Story } from '../../../core/openStory.ts';
import type { DialName, Dials } from '../../../core/pack.ts';
import { STROKE_ORDER } from '../../../core/sound/clockNotes.ts';
import type { Decibels, Hertz, Unit } from '../../../core/units.ts';
import { integrated, loudnessOver } from '../listen/loudness.ts';
import { heldStory, steadyTrack } from './heldStory.ts';
import { centroidOver } from './measures/centroid.ts';
import { monoOf } from './measures/levels.ts';
import { roughnessOver } from './measures/roughness.ts';
import { spearman } from './measures/spearman.ts';
import { play } from './play.ts';
import { type Proof, type Row, row } from './proof.ts';
import { RATE } from './telling.ts';

/** What a part sounds like at one setting of one dial. */
interface Setting {
  readonly dial: Unit;
  readonly loudness: Decibels;
  readonly centroid: Hertz;
  readonly roughness: number;
}

interface Found {
  readonly tension: readonly Setting[];
  readonly glow: readonly Setting[];
  readonly hope: readonly Setting[];
  readonly order: readonly Setting[];
}

const MIDDLE: Dials = {
  unison: 0.4,
  variety: 0.4,
  kinship: 0.5,
  order: 0,
  tension: 0.1,
  hope: 0.5,
  glow: 0.6,
};
const TENSIONS = [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1];
const FOUR = [0.1, 0.4, 0.7, 1];
/** In the first act, when the first chord has come in. */
const SPAN = { from: 22, to: 53, rate: RATE, without: { singers: true, systems: 'all' } } as const;
/** So far under any glow there is, nothing of the bed is left but the place's own air. */
const DARK: Dials = { ...MIDDLE, glow: -30 };

/** Dials are heard: tension as roughness and not as loudness, glow and hope as a louder and brighter bed, order as a nearer clock. */
export const dialsProof: Proof<Found> = {
  name: 'dials',
  quick: false,
  measure({ story }) {
    const air = bedOf(heldStory(story, DARK));
    const along = (name: DialName, dials: readonly Unit[]) =>
      dials.map((dial) => settingOf(dial, less(bedOf(heldStory(story, { ...MIDDLE, [name]: dial })), air)));
    return {
      tension: along('tension', TENSIONS),
      glow: along('glow', FOUR),
      hope: along('hope', FOUR),
      order: FOUR.map((dial) => settingOf(dial, clockOf(story, dial))),
    };
  },
  judge(figures) {
    return figures.flatMap(({ story, found }) => [
      ...tensionRows(story, found.tension),
      ...(['glow', 'hope', 'order'] as const).flatMap((name) => risingRows(story, name, found[name])),
    ]);
  },
};

function tensionRows(story: string, settings: readonly Setting[]): Row[] {
  const rough = settings.map(({ roughness }) => roughness);
  const loud = settings.map(({ loudness }) => loudness);
  return [
    row(
      `${story}, tension: Spearman with roughness`,
      spearman(settings.map((s) => [s.dial, s.roughness])),
      'over',
      0.95,
    ),
    row(`${story}, tension: roughness at 1 over 0`, (rough.at(-1) ?? 0) / (rough[0] ?? 1), 'over', 3),
    row(`${story}, tension: loudness apart, LU`, Math.max(...loud) - Math.min(...loud), 'under', 1.5),
  ];
}

/** Under the order at which its low bell comes in the clock is its ticks alone: its centroid is looked at from there on. */
function risingRows(story: string, name: 'glow' | 'hope' | 'order', settings: readonly Setting[]): Row[] {
  const whole = name === 'order' ? settings.filter(({ dial }) => dial > STROKE_ORDER) : settings;
  const levels = settings.map(({ loudness }) => loudness);
  const centroids = whole.map(({ centroid }) => centroid);
  return [
    rising(`${story}, ${name}: level, LUFS`, levels, 1),
    rising(`${story}, ${name}: centroid from ${whole[0]?.dial} on, Hz`, centroids, 1),
  ];
}

function rising(what: string, values: readonly number[], digits: number): Row {
  const ok = values.every((x, i) => i === 0 || x > (values[i - 1] ?? x));
  return { what, measured: values.map((x) => x.toFixed(digits)).join(' '), limit: 'rising', ok };
}

type Pair = readonly [left: Float32Array, right: Float32Array];

function bedOf(story: Story): Pair {
  return play(story, SPAN, ({ stems }) => stems.bed) as [Float32Array, Float32Array];
}

/** The clock alone: what the bed has more at this order than at none, with the same dreamers. */
function clockOf(story: Story, order: Unit): Pair {
  const dials = { ...MIDDLE, order };
  const track = steadyTrack(story, dials);
  return less(bedOf(heldStory(story, dials, track)), bedOf(heldStory(story, MIDDLE, track)));
}

function less(from: Pair, other: Pair): Pair {
  const side = (row: Float32Array, without: Float32Array) => row.map((x, i) => x - (without[i] as number));
  return [side(from[0], other[0]), side(from[1], other[1])];
}

function settingOf(dial: Unit, [left, right]: Pair): Setting {
  const mono = monoOf(left, right);
  return {
    dial,
    loudness: integrated(loudnessOver([left, right], RATE)),
    centroid: centroidOver(mono, RATE),
    roughness: roughnessOver(mono, RATE),
  };
}
