import type { Story } from '../openStory.ts';
import { unitOf } from '../random.ts';
import { dialsAt } from '../score/dialsAt.ts';
import type { Hertz, Seconds } from '../units.ts';
import { loopStepAt, loopStepsBetween, STEPS_A_LOOP } from './crossings.ts';
import { chordFor, UNDOUBLED } from './ladders.ts';
import { gainOf, type Note, REFERENCE_GAIN } from './note.ts';
import { type Entry, layersOf, PAD_LAYERS, padEntries } from './padEntries.ts';
import { type Path, pathAt, pathOf } from './path.ts';
import { WAYS } from './stages.ts';
import { pitchOf } from './tuning.ts';

/** Chords enter from the bottom up, a layer after the other. */
const STAGGER: Seconds = 0.2;
const SHORTEST: Seconds = 3;
const LONGEST: Seconds = 20;
/** Layers from this one on may rise an octave, and are softer. */
const UPPER = 3;
/** A chord whose bass lies under the root and lower than this stands an octave higher, where an ear tells its tones apart. */
const LOWEST_PAD: Hertz = 130;
/** The break strains the ladder further than tension does alone. */
const BREAKING = 0.15;
/** What a chord that mends gains above the ladder's four tones. */
const MENDED = [8, 12] as const;
const LAST_NINTH = 15;
/** Under this root an open chord stands an octave higher. */
const LOW_ROOT: Hertz = 130;
/** The last chord lets go faster than pads do, so that air outlasts it. */
const LAST_RELEASE: Seconds = 1.6;

/** A layer that enters at t, on its loop's step. */
interface Pad extends Entry {
  readonly step: number;
}

/** The bed's chord tones with from <= t < to: at each step of a layer's loop, and where all or one of them enter anew. */
export function padNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const notes: Note[] = [];
  for (const pad of padsBetween(story, from - STAGGER * PAD_LAYERS, to)) {
    const t = pad.t + STAGGER * pad.layer;
    if (t >= from && t < to) notes.push(noteOf(story, pad, t));
  }
  return notes;
}

function padsBetween(story: Story, from: Seconds, to: Seconds): Pad[] {
  const pads: Pad[] = [];
  for (const entry of padEntries(story)) {
    if (entry.t < from || entry.t >= to) continue;
    pads.push({ ...entry, step: loopStepAt(story.track, entry.layer, entry.t) });
  }
  for (let layer = 0; layer < PAD_LAYERS; layer++) {
    for (const { t, count } of loopStepsBetween(story.track, layer, from, to)) {
      if (mayStep(story, layer, t)) pads.push({ t, layer, step: count, tone: null, until: null });
    }
  }
  return pads;
}

/** A step is left out where its layer rests, and beside an entry or a change that would cut it short. */
function mayStep(story: Story, layer: number, t: Seconds): boolean {
  const path = pathAt(story, t);
  if (path.chord === 'end' || layer >= layersOf(path)) return false;
  if (path.stage === 'mending' && layer >= path.tones) return false;
  if (changeAfter(story, t) - t < SHORTEST) return false;
  return !padEntries(story).some((entry) => entry.layer === layer && Math.abs(entry.t - t) < SHORTEST);
}

/** When the whole bed is laid anew next. */
function changeAfter(story: Story, t: Seconds): Seconds {
  return pathOf(story).find(({ from, renews }) => renews && from > t)?.from ?? story.score.end;
}

function noteOf(story: Story, pad: Pad, t: Seconds): Note {
  const { layer } = pad;
  const { hope, tension } = dialsAt(story.score, t);
  const path = pathAt(story, pad.t);
  const upper = layer >= UPPER;
  const lifts = path.chord === 'ladder' && upper && hope > 0.6 && tension <= UNDOUBLED;
  const degree = toneOf(story, path, pad, tension) + (lifts ? 7 : 0);
  const last = path.chord === 'end' && { more: { release: LAST_RELEASE } };
  return {
    t,
    part: 'pad',
    timbre: 'pad',
    guild: -1,
    player: 2 * layer + (turnOf(story, pad) % 2),
    degree,
    hertz: pitchOf(path.key, degree, hope),
    gain: REFERENCE_GAIN * gainOf(upper ? -9 : -6),
    hold: holdOf(story, pad, t),
    bright: 0.5 + 0.5 * hope,
    fused: 0,
    pan: 0.3 * (layer - (PAD_LAYERS - 1) / 2),
    ...last,
  };
}

/** The degree of a pad: its chord's tone on the path's bass. */
function toneOf(story: Story, path: Path, { layer, step, tone }: Pad, tension: number): number {
  const chord = chordOf(story, path, tension, unitOf(story.pack.seed, 0x21, layer, step));
  const low = path.bass < 0 && pitchOf(path.key, path.bass) < LOWEST_PAD;
  const bass = low ? path.bass + 7 : path.bass;
  return bass + (chord[(tone ?? layer + step) % chord.length] ?? 0);
}

function chordOf(story: Story, path: Path, tension: number, chance: number): readonly number[] {
  const { mode } = story.pack.tonality;
  if (path.chord === 'root') return [0, 7];
  if (path.chord === 'end') return lastChord(WAYS[mode].chord, path.key.root);
  if (path.stage === 'break') return chordFor(mode, Math.min(1, tension + BREAKING), chance);
  const chord = chordFor(mode, tension, chance);
  return path.stage === 'mending' ? [...chord, ...MENDED].slice(0, path.tones) : chord;
}

/** The last chord and the ninth above it, an octave over a low root that stays where it is. */
export function lastChord(chord: readonly number[], root: Hertz): readonly number[] {
  const up = root < LOW_ROOT ? 7 : 0;
  return [...chord, LAST_NINTH].map((degree) => (degree === 0 ? 0 : degree + up));
}

/** Counts the entries of a layer, so that its two players take turns whether a step or a change calls them. */
function turnOf(story: Story, { layer, step, t }: Pad): number {
  let turn = step;
  for (const entry of padEntries(story)) {
    if (entry.t > t) break;
    if (entry.layer === layer) turn++;
  }
  return turn;
}

/** Six tenths of a step at the pace that the loop has just then, no longer than to the next change of all. */
function holdOf(story: Story, { layer, until, t: from }: Pad, t: Seconds): Seconds {
  if (until !== null) return Math.max(SHORTEST / 2, until - t);
  const { track } = story;
  const row = Math.max(0, Math.min(track.samples - 2, Math.floor((t - track.from) / track.step)));
  const at = row * track.stride + 3 * track.guilds + 2 + layer;
  const turns = (track.data[at + track.stride] ?? 0) - (track.data[at] ?? 0);
  const step = turns > 0 ? track.step / (turns * STEPS_A_LOOP) : LONGEST;
  const free = Math.max(SHORTEST, Math.min(LONGEST, 0.6 * step));
  return Math.min(free, changeAfter(story, from) - t);
}
