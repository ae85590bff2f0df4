import { unitOf } from '../../core/random.ts';
import { gainOf, type Note } from '../../core/sound/index.ts';
import { type Hertz, type Seconds, TAU } from '../../core/units.ts';
import { RECIPES, type Recipe } from '../recipes.ts';
import { type Envelope, endOf, LN_9, levelOf } from './envelopes.ts';
import { BAND_TURNS, type Loop } from './noise.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import type { Take } from './strip.ts';
import { addLoop, addWave, createLine, type Line } from './wave.ts';
import { lowpassAt, SINE } from './wavetables.ts';

/** One wave of a held voice: which, how high, how loud, and where in its turn it begins. */
interface Part {
  table: Float32Array;
  hertz: Hertz;
  level: number;
  phase: number;
}

interface Held {
  gain: number;
  parts: number;
  readonly envelope: Envelope;
  /** Vibrato: how often, and how far as a part of the height. */
  readonly vibrato: { hertz: Hertz; depth: number };
  readonly waves: readonly Part[];
  readonly breath: { band: Loop | null; level: number; step: number; offset: number };
  readonly line: Line;
}

const VOICES = 64;
const MOST_PARTS = 3;
const CENT = Math.LN2 / 1200;
/** Two waves of one voice begin so many turns apart, and three: they meet as the voice comes to its height. */
const APART = { two: 0.75, three: 0.5 };

/** Reed, strings or choir: waves beside each other that swell, shake a little and let go, and breath. */
export function createHeld(shop: Workshop): Section {
  const { sampleRate } = shop;
  return createSection(
    {
      voices: VOICES,
      make: createVoice,
      tune: (voice, note) => tune(voice, note, shop),
      add(voice, sound) {
        sound.gain = voice.gain * levelOf(voice.envelope, sound.age);
        sound.gainTo = voice.gain * levelOf(voice.envelope, sound.ageTo);
        voice.line.first = sound.first;
        addParts(voice, sound);
        if (voice.breath.band) addBreath(voice, sound, sampleRate);
      },
      isOver: (voice, age) => age > endOf(voice.envelope),
      glide: (note) => note.hold,
    },
    sampleRate,
  );
}

function createVoice(): Held {
  const part = (): Part => ({ table: SINE, hertz: 0, level: 0, phase: 0 });
  return {
    gain: 0,
    parts: 0,
    envelope: { rise: 1, hold: 0, fall: 1 },
    vibrato: { hertz: 1, depth: 0 },
    waves: Array.from({ length: MOST_PARTS }, part),
    breath: { band: null, level: 0, step: 0, offset: 0 },
    line: createLine(),
  };
}

function tune(voice: Held, note: Note, { tables, noise, sampleRate }: Workshop): void {
  const recipe = recipeOf(note);
  const { hertz, fused, more } = note;
  voice.gain = note.gain * gainOf(recipe.trim);
  voice.envelope.rise = (more?.attack ?? recipe.attack) / LN_9;
  voice.envelope.hold = note.hold;
  voice.envelope.fall = (more?.release ?? recipe.release) / LN_9;
  voice.vibrato.hertz = recipe.vibrato?.hertz ?? 1;
  voice.vibrato.depth = (recipe.vibrato?.cents ?? 0) * CENT;
  const apart = recipe.partials.length > 2 ? APART.three : APART.two;
  voice.parts = 0;
  for (const [i, partial] of recipe.partials.entries()) {
    const part = voice.waves[voice.parts++];
    if (!part) break;
    const aside = Math.exp((partial.detune ?? 0) * (1 - fused) * CENT);
    part.hertz = (hertz * partial.ratio + (partial.offset ?? 0) * (1 - fused)) * aside;
    part.level = gainOf(partial.level);
    part.phase = i * apart;
    part.table = tables.of(recipe, i, note);
  }
  voice.breath.band = null;
  if (recipe.noise && !recipe.formants) {
    voice.breath.band = noise.band(recipe.noise.q);
    tuneBreath(voice, recipe, note, sampleRate);
  }
}

/** Breath is a band of noise read at the pace that brings it to the note's height; wider bands hold more of it. */
function tuneBreath({ breath }: Held, { noise, lowpass }: Recipe, note: Note, sampleRate: Hertz): void {
  if (!noise || !breath.band) return;
  const open = lowpass ? lowpass.over * (0.35 + 0.65 * note.bright) : 1;
  breath.step = (noise.over * note.hertz) / (BAND_TURNS * sampleRate);
  breath.level =
    gainOf(noise.level) * Math.sqrt(breath.step) * (lowpass ? lowpassAt(noise.over / open, lowpass.q) : 1);
  breath.offset = breath.band.length * unitOf(note.player, note.guild, Math.round(note.t * 1000));
}

/** Adds the waves; their common time runs faster and slower by the vibrato's integral, so that it is known at any age. */
function addParts(voice: Held, { samples, age, ageTo, first }: Take): void {
  const { line } = voice;
  const from = shaken(voice, age);
  const step = (shaken(voice, ageTo) - from) / (samples.length - first);
  for (let p = 0; p < voice.parts; p++) {
    const part = voice.waves[p] as Part;
    line.phase = part.phase + part.hertz * from;
    line.step = part.hertz * step;
    line.level = part.level;
    line.levelTo = part.level;
    addWave(samples, part.table, line);
  }
}

function shaken({ vibrato }: Held, age: Seconds): Seconds {
  const turn = TAU * vibrato.hertz;
  return age + (vibrato.depth / turn) * (1 - Math.cos(turn * age));
}

function addBreath({ breath, line }: Held, { samples, age }: Take, sampleRate: Hertz): void {
  if (!breath.band) return;
  line.phase = breath.offset + age * sampleRate * breath.step;
  line.step = breath.step;
  line.level = breath.level;
  line.levelTo = breath.level;
  addLoop(samples, breath.band, line);
}

function recipeOf(note: Note): Recipe {
  return RECIPES[note.timbre as 'reed' | 'strings' | 'choir'];
}
