import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Decibels, Hertz, Seconds } from '../../core/units.ts';
import { type Envelope, endOf, LN_9, levelOf } from './envelopes.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import type { Take } from './strip.ts';
import { addWave, createLine, type Line } from './wave.ts';
import { SINE } from './wavetables.ts';

/** One sine of a tone: its height (of the note's and, further, of its beat's), level and where it begins, in turns. */
export interface Sine {
  readonly ratio: number;
  readonly beats: number;
  readonly level: Decibels;
  readonly phase: number;
}

/** Sines that sound as long as they are told. */
export interface ToneKind {
  readonly sines: readonly Sine[];
  readonly attack: Seconds;
  readonly release: Seconds;
  /** Brings a note at the reference gain to about -24 LUFS. */
  readonly trim: Decibels;
  readonly send: number;
  /** Its gain swells once a beat. */
  readonly swells: boolean;
}

interface Tone {
  hertz: Hertz;
  beat: Hertz;
  gain: number;
  readonly envelope: Envelope;
  readonly line: Line;
}

const VOICES = 12;

/** A section of plain tones. */
export function createTones(kind: ToneKind, { sampleRate }: Workshop): Section {
  const gainAt = (tone: Tone, age: Seconds) =>
    tone.gain * levelOf(tone.envelope, age) * (kind.swells ? Math.sin(Math.PI * tone.beat * age) ** 2 : 1);
  return createSection(
    {
      voices: VOICES,
      send: kind.send,
      make: createTone,
      tune: (tone, note) => tune(tone, kind, note),
      add(tone, sound) {
        sound.gain = gainAt(tone, sound.age);
        sound.gainTo = gainAt(tone, sound.ageTo);
        for (const sine of kind.sines) addSine(tone, sine, sound);
      },
      isOver: (tone, age) => age > endOf(tone.envelope),
      glide: (note) => note.hold,
    },
    sampleRate,
  );
}

function createTone(): Tone {
  return {
    hertz: 0,
    beat: 0,
    gain: 0,
    envelope: { rise: 1, hold: 0, fall: 1 },
    line: createLine(),
  };
}

function tune(tone: Tone, { attack, release, trim }: ToneKind, { hertz, gain, hold, more }: Note): void {
  tone.hertz = hertz;
  tone.beat = more?.beat ?? 1;
  tone.gain = gain * gainOf(trim);
  tone.envelope.rise = (more?.attack ?? attack) / LN_9;
  tone.envelope.hold = hold;
  tone.envelope.fall = (more?.release ?? release) / LN_9;
}

function addSine({ hertz, beat, line }: Tone, sine: Sine, { samples, age, ageTo, first }: Take): void {
  const height = hertz * sine.ratio + beat * sine.beats;
  line.first = first;
  line.phase = sine.phase + height * age;
  line.step = (height * (ageTo - age)) / (samples.length - first);
  line.level = 10 ** (sine.level / 20);
  line.levelTo = line.level;
  addWave(samples, SINE, line);
}
