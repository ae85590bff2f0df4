import { unitOf } from '../../core/random.ts';
import { gainOf, type Note } from '../../core/sound/index.ts';
import { type Hertz, TAU } from '../../core/units.ts';
import type { Recipe } from '../recipes.ts';
import { type Envelope, endOf, LN_9, LN_1000, levelOf, OVER } from './envelopes.ts';
import { QUANTUM } from './moment.ts';
import { BAND_TURNS, type Loop } from './noise.ts';
import { addSines, SINE_SIZE, setSine } from './resonators.ts';
import { drawnRatio, type Mode } from './strikes.ts';
import type { Take } from './strip.ts';
import { addLoop, createLine, type Line } from './wave.ts';

/** One struck note. Numbers of partials lie one after another, those that ring longest first. */
export interface Struck {
  count: number;
  /** Time constant of the rise, and when it ends, in samples. */
  rise: number;
  risen: number;
  /** Whether the partials fall freely, each by its own recurrence. */
  falling: boolean;
  /** Radians a sample, radians, linear gains, and time constants of the falls in samples. */
  readonly turns: Float64Array;
  readonly phases: Float64Array;
  readonly amplitudes: Float64Array;
  readonly falls: Float64Array;
  readonly bank: Float64Array;
  readonly pluck: { band: Loop | null; level: number; step: number; offset: number; envelope: Envelope };
  readonly line: Line;
}

/** What voices of one instrument share. */
export interface StruckKind {
  readonly recipe: Recipe;
  readonly modes: readonly Mode[];
  /** The noise of a pluck, or null. */
  readonly band: Loop | null;
}

const MOST_MODES = 16;
/** Decibels an octave that a dull strike loses on its upper partials. */
const TILT = 6;
/** No partial lies above this, nor above this part of the sample rate. */
const HIGHEST: Hertz = 16_000;
const HIGHEST_TURNS = 0.45;
/** A strike's rise lasts so many attacks. */
const RISES = 1.6;
/** A pluck's noise: time constant of its rise, and its hold. */
const PLUCK = { rise: 0.0008, hold: 0.004 };

export function createStruckVoice(): Struck {
  const row = () => new Float64Array(MOST_MODES);
  return {
    count: 0,
    rise: 0,
    risen: 0,
    falling: false,
    turns: row(),
    phases: row(),
    amplitudes: row(),
    falls: row(),
    bank: new Float64Array(MOST_MODES * SINE_SIZE),
    pluck: { band: null, level: 0, step: 0, offset: 0, envelope: { ...PLUCK, fall: 0 } },
    line: createLine(),
  };
}

/** Makes a voice ready for a note. */
export function tuneStruck(
  voice: Struck,
  { recipe, modes, band }: StruckKind,
  note: Note,
  sampleRate: Hertz,
): void {
  const { hertz, fused, more } = note;
  const attack = more?.attack ?? recipe.attack;
  const longer = (220 / hertz) ** 0.35 * (more?.ring ?? 1);
  const dull = 10 ** ((-TILT * (1 - note.bright)) / 20);
  const highest = Math.min(HIGHEST, HIGHEST_TURNS * sampleRate);
  voice.rise = (attack / LN_9) * sampleRate;
  voice.risen = attack * RISES * sampleRate;
  voice.falling = false;
  voice.count = 0;
  for (const mode of modes) {
    const height = (hertz * drawnRatio(mode.ratio, fused) + mode.offset * (1 - fused)) * mode.harmonic;
    if (height > highest) continue;
    const at = voice.count++;
    voice.turns[at] = (TAU * height) / sampleRate;
    voice.phases[at] = mode.phase;
    voice.amplitudes[at] = note.gain * mode.amplitude * dull ** mode.octaves;
    voice.falls[at] = (mode.ring * longer * sampleRate) / LN_1000;
  }
  const { pluck } = voice;
  pluck.band = recipe.noise ? band : null;
  if (!recipe.noise || !band) return;
  pluck.step = (recipe.noise.over * hertz) / (BAND_TURNS * sampleRate);
  pluck.level = note.gain * gainOf(recipe.noise.level + recipe.trim) * Math.sqrt(pluck.step);
  pluck.offset = band.length * unitOf(note.player, note.guild, Math.round(note.t * 1000));
  pluck.envelope.fall = recipe.noise.ring / LN_1000;
}

/** Adds a quantum of a voice to a take. */
export function addStruck(voice: Struck, sound: Take, sampleRate: Hertz): void {
  const from = voice.falling ? 0 : addRise(voice, sound, sampleRate);
  if (voice.falling) addSines(sound.samples, voice.bank, voice.count, from);
  if (voice.pluck.band) addPluck(voice, sound, sampleRate);
}

/** Whether nothing of a voice is to be heard `samples` after its onset; forgets what of its partials has ended. */
export function struckIsOver(voice: Struck, samples: number): boolean {
  const fallen = samples - voice.risen;
  while (voice.count > 0 && fallen > OVER * (voice.falls[voice.count - 1] as number)) voice.count--;
  return voice.count === 0;
}

/** Adds what of the quantum is still rise; readies the fall when it begins, and returns at which sample that is. */
function addRise(voice: Struck, { samples, first, age }: Take, sampleRate: Hertz): number {
  const begin = age * sampleRate;
  const end = Math.min(QUANTUM, first + Math.max(0, Math.ceil(voice.risen - begin)));
  const slower = Math.exp(-1 / voice.rise);
  for (let p = 0; p < voice.count; p++) {
    const turn = voice.turns[p] as number;
    const amplitude = voice.amplitudes[p] as number;
    const phase = (voice.phases[p] as number) + turn * begin;
    const twice = 2 * Math.cos(turn);
    let missing = Math.exp(-begin / voice.rise);
    let here = amplitude * Math.sin(phase);
    let last = amplitude * Math.sin(phase - turn);
    for (let i = first; i < end; i++) {
      samples[i] = (samples[i] as number) + here * (1 - missing);
      missing *= slower;
      const next = twice * here - last;
      last = here;
      here = next;
    }
  }
  if (end < QUANTUM) fallFrom(voice, begin + end - first);
  return end;
}

/** Readies the free fall of all partials, `samples` after the onset. */
function fallFrom(voice: Struck, samples: number): void {
  const height = 1 - Math.exp(-voice.risen / voice.rise);
  for (let p = 0; p < voice.count; p++) {
    const fall = voice.falls[p] as number;
    const turn = voice.turns[p] as number;
    const phase = (voice.phases[p] as number) + turn * samples;
    const fallen = Math.exp((voice.risen - samples) / fall);
    const amplitude = (voice.amplitudes[p] as number) * height * fallen;
    setSine(voice.bank, p * SINE_SIZE, { amplitude, phase, turn, fall });
  }
  voice.falling = true;
}

function addPluck({ pluck, line }: Struck, sound: Take, sampleRate: Hertz): void {
  if (!pluck.band || sound.age > endOf(pluck.envelope)) {
    pluck.band = null;
    return;
  }
  line.first = sound.first;
  line.step = pluck.step;
  line.phase = pluck.offset + sound.age * sampleRate * pluck.step;
  line.level = pluck.level * levelOf(pluck.envelope, sound.age);
  line.levelTo = pluck.level * levelOf(pluck.envelope, sound.ageTo);
  addLoop(sound.samples, pluck.band, line);
}
