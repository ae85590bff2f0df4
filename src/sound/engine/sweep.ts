import { unitOf } from '../../core/random.ts';
import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Decibels, Hertz, Seconds } from '../../core/units.ts';
import { clearFilter, createFilter, type Filter, filterMono, setBandpass } from './filters.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import type { Take } from './strip.ts';

interface Sweep {
  hertz: Hertz;
  hertzTo: Hertz;
  q: number;
  gain: number;
  hold: Seconds;
  /** Where in the noise it began. */
  offset: number;
  readonly filter: Filter;
}

const VOICES = 16;
/** Brings a still band of quality 1 at 1 kHz at the reference gain to about -24 LUFS. */
const TRIM: Decibels = 3.5;
/** Where bands of quality 1 need no making up, and the most that is made up. */
const EVEN: Hertz = 1000;
const MOST = 6;

/** A band of noise that moves from one height to another and swells on its way: gain sin^2 over the hold. */
export function createSweep({ noise, sampleRate }: Workshop): Section {
  return createSection(
    {
      voices: VOICES,
      make: createVoice,
      tune: (voice, note) => tune(voice, note, noise.white.length),
      add(voice, sound) {
        sound.gain = gainAt(voice, sound.age);
        sound.gainTo = gainAt(voice, sound.ageTo);
        addNoise(sound, noise.white.samples, voice.offset + Math.round(sound.age * sampleRate));
        setBandpass(voice.filter, heightAt(voice, sound.age) / sampleRate, voice.q);
        filterMono(voice.filter, sound.samples, sound.first);
      },
      isOver: (voice, age) => age > voice.hold,
      glide: (note) => note.hold,
    },
    sampleRate,
  );
}

function createVoice(): Sweep {
  return { hertz: 1, hertzTo: 1, q: 1, gain: 0, hold: 1, offset: 0, filter: createFilter() };
}

function tune(voice: Sweep, note: Note, length: number): void {
  voice.hertz = note.hertz;
  voice.hertzTo = note.more?.hertzTo ?? note.hertz;
  voice.q = note.more?.q ?? 1;
  voice.gain = note.gain * gainOf(TRIM);
  voice.hold = note.hold;
  voice.offset = Math.floor(length * unitOf(note.player, note.guild, Math.round(note.t * 1000)));
  clearFilter(voice.filter);
}

function heightAt({ hertz, hertzTo, hold }: Sweep, age: Seconds): Hertz {
  return hertz * (hertzTo / hertz) ** Math.min(1, age / hold);
}

/** Narrow and low bands hold less of the noise, and are brought up to the level of others. */
function gainAt(voice: Sweep, age: Seconds): number {
  if (age >= voice.hold) return 0;
  const makeUp = Math.min(MOST, Math.sqrt((voice.q * EVEN) / heightAt(voice, age)));
  return voice.gain * makeUp * Math.sin((Math.PI * age) / voice.hold) ** 2;
}

function addNoise({ samples, first }: Take, noise: Float32Array, from: number): void {
  const length = noise.length - 1;
  let at = from % length;
  for (let i = first; i < samples.length; i++) {
    samples[i] = (samples[i] as number) + (noise[at] as number);
    at = at + 1 === length ? 0 : at + 1;
  }
}
