import type { Formation } from '../pack.ts';
import type { Decibels, Hertz, Seconds } from '../units.ts';
import type { NoteMore, Timbre } from './note.ts';
import type { Stage } from './stages.ts';

/** A range from which chance draws. */
export type Range = readonly [from: number, to: number];

/** A small sound of a place, seldom and never on a beat: in each span of `every` it comes once, somewhere, or as a few steps. */
export interface SmallSound {
  readonly timbre: Timbre;
  /** Of a note of reference. */
  readonly level: Decibels;
  readonly every: Seconds;
  /** What part of the spans have it. */
  readonly chance: number;
  /** How far into its span it may begin. */
  readonly within: Seconds;
  /** How many follow one another, and how far apart. */
  readonly steps: Range;
  readonly apart: Range;
  /** Where the story mends, so many: the place comes nearer. */
  readonly mending?: Range;
  /** Degrees of the story's scale, or pitches in nobody's. */
  readonly degrees?: Range;
  readonly hertz?: Range;
  readonly hold: Range;
  readonly bright: number;
  /** How far to the sides. */
  readonly wide: number;
  readonly more: NoteMore;
  /** A sweep ends at so many times its pitch. */
  readonly rises?: Range;
}

const ONCE: Range = [1, 1];
const NONE: Range = [0, 0];
/** Mains hum: 100 Hz, and 150 above it. */
const HUM: Hertz = 100;

/** What stirs in each place: drops of water, somebody's steps, spores that burst, eddies of a river, a hum below the street. */
export const SMALL_SOUNDS: Readonly<Record<Formation, SmallSound>> = {
  dome: {
    timbre: 'glass',
    level: -18,
    every: 10,
    chance: 1,
    within: 10,
    steps: ONCE,
    apart: NONE,
    degrees: [21, 25],
    hold: [0.3, 0.3],
    bright: 0.4,
    wide: 0.7,
    more: { send: 2 },
  },
  square: {
    timbre: 'wood',
    level: -30,
    every: 26,
    chance: 0.85,
    within: 14,
    steps: [5, 10],
    apart: [0.55, 1.1],
    hertz: [150, 182],
    hold: [0.1, 0.1],
    bright: 0.3,
    wide: 0.75,
    more: { ring: 0.5, send: 2 },
  },
  lounge: {
    timbre: 'glass',
    level: -34,
    every: 1.3,
    chance: 0.45,
    within: 1.3,
    steps: ONCE,
    apart: NONE,
    degrees: [21, 29],
    hold: [0.02, 0.02],
    bright: 0.7,
    wide: 0.85,
    more: { attack: 0.002, ring: 0.02 },
  },
  council: {
    timbre: 'sweep',
    level: -28,
    every: 8,
    chance: 0.9,
    within: 3,
    steps: ONCE,
    apart: [2.5, 4],
    mending: [2, 2],
    hertz: [320, 620],
    hold: [1.4, 2.6],
    bright: 0.5,
    wide: 0.8,
    more: { q: 1.6, send: 1 },
    rises: [1.5, 2.4],
  },
  undercity: {
    timbre: 'gate',
    level: -28,
    every: 15,
    chance: 1,
    within: 2,
    steps: ONCE,
    apart: NONE,
    hertz: [HUM, HUM],
    hold: [14, 16],
    bright: 0.3,
    wide: 0,
    more: { attack: 3, release: 4, send: 0 },
  },
};

/** How many steps a small sound has at a stage. */
export function stepsOf(sound: SmallSound, stage: Stage): Range {
  return (stage === 'mending' && sound.mending) || sound.steps;
}
