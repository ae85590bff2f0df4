import type { Note } from '../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import type { Bus } from './buses.ts';
import { type Moment, QUANTUM } from './moment.ts';
import type { Noise } from './noise.ts';
import { createPool, release, take } from './pool.ts';
import { createStrip, createTake, mixDown, type Strip, seat, type Take } from './strip.ts';
import type { Wavetables } from './wavetables.ts';

/** All voices of one kind. */
export interface Section {
  /** Begins a note on a bus; `age`: how old it is when the next quantum begins, below 0 for one that comes within it. */
  begin(note: Note, age: Seconds, bus: Bus): void;
  /** Adds a quantum of all that sounds to its buses. */
  play(moment: Moment): void;
  /** Ends all at once, but not what leads into `spared`. */
  drop(spared: Bus | null): void;
  /** How many sound. */
  live(): number;
}

/** How voices of one kind are made and played. */
export interface Kind<V> {
  readonly voices: number;
  /** Part of its bus's send that a note has which says nothing of it. */
  readonly send?: number;
  make(): V;
  /** Makes a voice ready for a note that is `age` old when the next quantum begins. */
  tune(voice: V, note: Note, age: Seconds): void;
  /** Adds a quantum to a take that is silent, and sets its gain if it is not 1. */
  add(voice: V, sound: Take, moment: Moment): void;
  /** Whether nothing is to be heard of a voice from `age` on. */
  isOver(voice: V, age: Seconds): boolean;
  /** How long a note takes from `pan` to `panTo`. */
  glide(note: Note): Seconds;
}

/** What sections are made with. */
export interface Workshop {
  readonly sampleRate: Hertz;
  readonly noise: Noise;
  readonly tables: Wavetables;
}

/** One of a section's voices, in its place. */
interface Player<V> {
  age: Seconds;
  readonly voice: V;
  readonly strip: Strip;
}

/** A section of voices of one kind, all made now. */
export function createSection<V>(kind: Kind<V>, sampleRate: Hertz): Section {
  const pool = createPool(kind.voices, (): Player<V> => {
    return { age: 0, voice: kind.make(), strip: createStrip() };
  });
  const sound = createTake();

  function play(index: number, moment: Moment) {
    const player = pool.voices[index] as Player<V>;
    const next = player.age + QUANTUM / sampleRate;
    sound.first = firstOf(player.age, sampleRate);
    if (sound.first < QUANTUM) {
      sound.age = player.age + sound.first / sampleRate;
      sound.ageTo = next;
      sound.gain = 1;
      sound.gainTo = 1;
      sound.samples.fill(0);
      kind.add(player.voice, sound, moment);
      mixDown(player.strip, sound);
    }
    player.age = next;
    if (kind.isOver(player.voice, next)) release(pool, index);
  }

  return {
    begin(note, age, bus) {
      const player = take(pool);
      player.age = age;
      kind.tune(player.voice, note, age);
      seat(player.strip, bus, { note, sampleRate, glide: kind.glide(note), send: kind.send ?? 1 });
      if (kind.isOver(player.voice, age)) release(pool, pool.voices.indexOf(player));
    },
    play(moment) {
      for (let i = pool.live - 1; i >= 0; i--) play(i, moment);
    },
    drop(spared) {
      for (let i = pool.live - 1; i >= 0; i--) {
        if (pool.voices[i]?.strip.bus !== spared) release(pool, i);
      }
    },
    live: () => pool.live,
  };
}

/** The first sample of a quantum that a note of this age has any part in. */
function firstOf(age: Seconds, sampleRate: Hertz): number {
  return age < 0 ? Math.ceil(-age * sampleRate - 1e-6) : 0;
}
