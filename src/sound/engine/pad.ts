import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import { RECIPES } from '../recipes.ts';
import { BED, type BedCurves } from './bedCurves.ts';
import { type Envelope, endOf, LN_9, levelOf } from './envelopes.ts';
import type { Moment } from './moment.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import type { Take } from './strip.ts';
import { SINE, TURN } from './wavetables.ts';

interface Pad {
  table: Float32Array;
  hertz: Hertz;
  gain: number;
  /** How long the shadow has sounded, by a clock that runs as much faster as it stands higher. */
  shadow: Seconds;
  readonly envelope: Envelope;
}

const VOICES = 64;

/** The bed's pads: each a soft wave and its shadow, whose height and level tension leads (`curves`). */
export function createPad(shop: Workshop, curves: BedCurves, pace: { rate: number }): Section {
  const { tables, sampleRate } = shop;
  return createSection(
    {
      voices: VOICES,
      make: createVoice,
      tune(voice, note, age) {
        tune(voice, note);
        voice.table = tables.of(RECIPES.pad, 0, note);
        voice.shadow = age > 0 ? curves.shadowTime(note.t, note.t + age * pace.rate) / pace.rate : 0;
      },
      add(voice, sound, moment) {
        sound.gain = voice.gain * levelOf(voice.envelope, sound.age);
        sound.gainTo = voice.gain * levelOf(voice.envelope, sound.ageTo);
        addBoth(voice, sound, moment);
      },
      isOver: (voice, age) => age > endOf(voice.envelope),
      glide: (note) => note.hold,
    },
    sampleRate,
  );
}

function createVoice(): Pad {
  return {
    table: SINE,
    hertz: 0,
    gain: 0,
    shadow: 0,
    envelope: { rise: 1, hold: 0, fall: 1 },
  };
}

function tune(voice: Pad, { hertz, gain, hold, more }: Note): void {
  voice.hertz = hertz;
  voice.gain = gain * gainOf(RECIPES.pad.trim);
  voice.envelope.rise = (more?.attack ?? RECIPES.pad.attack) / LN_9;
  voice.envelope.hold = hold;
  voice.envelope.fall = (more?.release ?? RECIPES.pad.release) / LN_9;
}

/** Adds the wave and its shadow in one pass. */
function addBoth(voice: Pad, { samples, age, ageTo, first }: Take, { bedFrom, bedTo }: Moment): void {
  const { hertz, table } = voice;
  const mask = TURN - 1;
  const ratio = ((bedFrom[BED.shadowRatio] as number) + (bedTo[BED.shadowRatio] as number)) / 2;
  const step = (hertz * (ageTo - age) * TURN) / (samples.length - first);
  const shadowStep = ratio * step;
  const slope = ((bedTo[BED.shadowGain] as number) - (bedFrom[BED.shadowGain] as number)) / samples.length;
  let level = bedFrom[BED.shadowGain] as number;
  let at = TURN * turnOf(hertz * age);
  let shadowAt = TURN * turnOf(hertz * voice.shadow);
  for (let i = first; i < samples.length; i++) {
    const a = at | 0;
    const b = shadowAt | 0;
    const here = table[a & mask] as number;
    const there = table[b & mask] as number;
    const wave = here + (at - a) * ((table[(a & mask) + 1] as number) - here);
    const shadow = there + (shadowAt - b) * ((table[(b & mask) + 1] as number) - there);
    samples[i] = wave + level * shadow;
    at += step;
    shadowAt += shadowStep;
    level += slope;
  }
  voice.shadow += ratio * (ageTo - age);
}

function turnOf(turns: number): number {
  return turns - Math.floor(turns);
}
