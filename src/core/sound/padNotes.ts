import type { Story } from '../openStory.ts';
import { unitOf } from '../random.ts';
import { dialsAt } from '../score/dialsAt.ts';
import type { Seconds } from '../units.ts';
import { loopStepAt, loopStepsBetween, type Passing, STEPS_A_LOOP } from './crossings.ts';
import { chordFor } from './ladders.ts';
import { gainOf, type Note, REFERENCE_GAIN } from './note.ts';
import { keyOf, pitchOf } from './tuning.ts';

/** Layers of the bed, one a loop; two players each, by turns, so that one may let go while the other enters. */
export const PAD_LAYERS = 5;
/** Chords enter from the bottom up, a layer after the other. */
const STAGGER: Seconds = 0.2;
const SHORTEST: Seconds = 3;
const LONGEST: Seconds = 30;
/** Layers from this one on may rise an octave, and are softer. */
const UPPER = 3;

/** The bed's chord tones with from <= t < to: at each step of a layer's loop, and for all at the start and after a stop. */
export function padNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const entries = [0, ...story.score.stops.map((stop) => stop.resumeAt)];
  const notes: Note[] = [];
  for (let layer = 0; layer < PAD_LAYERS; layer++) {
    const late = STAGGER * layer;
    const steps: Passing[] = loopStepsBetween(story.track, layer, from - late - 1, to);
    for (const t of entries) steps.push({ t, count: loopStepAt(story.track, layer, t) });
    for (const step of steps) {
      const t = step.t + late;
      if (t >= from && t < to) notes.push(noteOf(story, layer, step.count, t));
    }
  }
  return notes;
}

function noteOf(story: Story, layer: number, step: number, t: Seconds): Note {
  const { pack, score } = story;
  const dials = dialsAt(score, t);
  const chord = chordFor(pack.tonality.mode, dials.tension, unitOf(pack.seed, 0x21, layer, step));
  const upper = layer >= UPPER;
  const lifted = upper && dials.hope > 0.6 && dials.tension <= 0.85 ? 7 : 0;
  const degree = (chord[(layer + step) % chord.length] ?? 0) + lifted;
  return {
    t,
    part: 'pad',
    timbre: 'pad',
    guild: -1,
    player: 2 * layer + (step % 2),
    degree,
    hertz: pitchOf(keyOf(pack.tonality), degree, dials.hope),
    gain: REFERENCE_GAIN * gainOf(upper ? -9 : -6),
    hold: holdOf(story, layer, t),
    bright: 0.5 + 0.5 * dials.hope,
    fused: 0,
    pan: 0.3 * (layer - (PAD_LAYERS - 1) / 2),
  };
}

/** Six tenths of a step, at the pace that the loop has just then. */
function holdOf(story: Story, layer: number, t: Seconds): Seconds {
  const { track } = story;
  const row = Math.max(0, Math.min(track.samples - 2, Math.floor((t - track.from) / track.step)));
  const at = row * track.stride + 3 * track.guilds + 2 + layer;
  const turns = (track.data[at + track.stride] ?? 0) - (track.data[at] ?? 0);
  const step = turns > 0 ? track.step / (turns * STEPS_A_LOOP) : LONGEST;
  return Math.max(SHORTEST, Math.min(LONGEST, 0.6 * step));
}
