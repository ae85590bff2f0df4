import { lerp } from '../ease.ts';
import type { Story } from '../openStory.ts';
import { unitOf } from '../random.ts';
import type { Hertz, Seconds } from '../units.ts';
import { gainOf, type Note, REFERENCE_GAIN } from './note.ts';
import { keyAt, pathAt } from './path.ts';
import { type Range, SMALL_SOUNDS, type SmallSound, stepsOf } from './smallSounds.ts';
import { clearOf, dueSince } from './speech.ts';
import { pitchOf } from './tuning.ts';

/** Ends of the one chance that a span has: numbers drawn for different ends must not be tied. */
const DRAW = {
  comes: 0xa0,
  begins: 0xa1,
  steps: 0xa2,
  apart: 0xa3,
  pitch: 0xa4,
  hold: 0xa5,
  pan: 0xa6,
  rise: 0xa7,
};
/** Two steps of one walk lie so far apart from left to right, at most. */
const STRIDE = 0.12;
const PLAYERS = 4;
/** How much two steps may differ in level. */
const UNEVEN = 5;

/** Notes of the place itself with from <= t < to: scattered by chance over spans of time, without a beat. */
export function airNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const sound = SMALL_SOUNDS[story.pack.world.formation];
  const notes: Note[] = [];
  const first = Math.floor(dueSince(story.score, from) / sound.every) - 1;
  for (let span = Math.max(0, first); span * sound.every < to; span++) {
    for (const note of notesOf(story, sound, span)) {
      if (note.t >= from && note.t < to && note.t < story.score.end) notes.push(note);
    }
  }
  return notes;
}

function notesOf(story: Story, sound: SmallSound, span: number): Note[] {
  const draw = (kind: number, range: Range, step = 0) =>
    lerp(range[0], range[1], unitOf(story.pack.seed, kind, span, step));
  if (draw(DRAW.comes, [0, 1]) >= sound.chance) return [];
  let due = sound.every * span + draw(DRAW.begins, [0, sound.within]);
  const steps = Math.round(draw(DRAW.steps, stepsOf(sound, pathAt(story, due).stage)));
  const way = draw(DRAW.pan, [-1, 1], steps) < 0 ? -1 : 1;
  return Array.from({ length: steps }, (_, step): Note => {
    const { degree, hertz } = pitchIn(story, sound, due, (range) => draw(DRAW.pitch, range, step));
    const t = clearOf(story.score, due, { hertz, timbre: sound.timbre });
    due += draw(DRAW.apart, sound.apart, step);
    const rise = sound.rises && { hertzTo: hertz * draw(DRAW.rise, sound.rises, step) };
    return {
      t,
      part: 'air',
      timbre: sound.timbre,
      guild: -1,
      player: (span + step) % PLAYERS,
      degree,
      hertz,
      gain: REFERENCE_GAIN * gainOf(sound.level - draw(DRAW.rise, [0, steps > 1 ? UNEVEN : 0], step)),
      hold: draw(DRAW.hold, sound.hold, step),
      bright: sound.bright,
      fused: 0,
      pan: Math.max(-1, Math.min(1, sound.wide * draw(DRAW.pan, [-1, 1]) + way * STRIDE * step)),
      more: { ...sound.more, ...rise },
    };
  });
}

function pitchIn(
  story: Story,
  { degrees, hertz }: SmallSound,
  t: Seconds,
  drawn: (range: Range) => number,
): { degree: number; hertz: Hertz } {
  if (!degrees) return { degree: 0, hertz: drawn(hertz ?? [1, 1]) };
  const degree = Math.round(drawn(degrees));
  return { degree, hertz: pitchOf(keyAt(story, t), degree) };
}
