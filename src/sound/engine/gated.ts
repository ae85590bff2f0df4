import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import { RECIPES } from '../recipes.ts';
import { LN_9, OVER } from './envelopes.ts';
import { createSection, type Section, type Workshop } from './section.ts';
import type { Take } from './strip.ts';
import { SINE, TURN } from './wavetables.ts';

interface Pulse {
  hertz: Hertz;
  gain: number;
  /** Modulation at its deepest, in turns. */
  depth: number;
  rise: Seconds;
  fall: Seconds;
}

const VOICES = 48;
const { attack, release, trim, gate, modulation } = RECIPES.pulse;
const HOLD = gate?.hold ?? 0;
const AGAIN = gate?.again ?? 0;
const ECHO = gate?.echo ?? 0;
const RATIO = modulation?.ratio ?? 1;
const INDEX = modulation?.index ?? 0;
/** The modulation's rise (a time constant), hold and fall, within each beat. */
const BLOW = { rise: 0.004, hold: 0.02, fall: modulation?.fall ?? 1 };

/** The pulse: a sine that another shakes, two beats a note, the second softer. */
export function createGated({ sampleRate }: Workshop): Section {
  return createSection(
    {
      voices: VOICES,
      make: (): Pulse => ({ hertz: 0, gain: 0, depth: 0, rise: 1, fall: 1 }),
      tune,
      add(voice, sound) {
        sound.gain = voice.gain * twice(voice, sound.age, HOLD);
        sound.gainTo = voice.gain * twice(voice, sound.ageTo, HOLD);
        addShaken(voice, sound);
      },
      isOver: (voice, age) => age > AGAIN + HOLD + OVER * voice.fall,
      glide: () => AGAIN + HOLD,
    },
    sampleRate,
  );
}

function tune(voice: Pulse, note: Note): void {
  voice.hertz = note.hertz;
  voice.gain = note.gain * gainOf(trim);
  voice.depth = (INDEX * note.bright) / (2 * Math.PI);
  voice.rise = (note.more?.attack ?? attack) / LN_9;
  voice.fall = (note.more?.release ?? release) / LN_9;
}

/** Level of two beats, each a rise towards its height until `hold` and a fall; the second rises from what is left. */
function twice({ rise, fall }: { rise: Seconds; fall: Seconds }, age: Seconds, hold: Seconds): number {
  if (age < AGAIN) return beat({ rise, fall }, hold, { from: 0, to: 1, age });
  const from = beat({ rise, fall }, hold, { from: 0, to: 1, age: AGAIN });
  return beat({ rise, fall }, hold, { from, to: ECHO, age: age - AGAIN });
}

function beat(
  { rise, fall }: { rise: Seconds; fall: Seconds },
  hold: Seconds,
  { from, to, age }: { from: number; to: number; age: Seconds },
): number {
  if (age <= 0) return from;
  if (age < hold) return to + (from - to) * Math.exp(-age / rise);
  return (to + (from - to) * Math.exp(-hold / rise)) * Math.exp((hold - age) / fall);
}

/** Modulation is as deep in both beats: it follows the pitch, not the level. */
function depthAt(age: Seconds): number {
  const within = age < AGAIN ? age : age - AGAIN;
  const from = age < AGAIN ? 0 : beat(BLOW, BLOW.hold, { from: 0, to: 1, age: AGAIN });
  return beat(BLOW, BLOW.hold, { from, to: 1, age: within });
}

/** Phase modulation: sin(w t - I(t) cos(n w t)) is what frequency modulation by I(t) n w sin(n w t) comes to. */
function addShaken({ hertz, depth }: Pulse, { samples, age, ageTo, first }: Take): void {
  const table = SINE;
  const mask = TURN - 1;
  const ratio = RATIO;
  const frames = samples.length - first;
  const step = (hertz * (ageTo - age) * TURN) / frames;
  const deeper = (depth * (depthAt(ageTo) - depthAt(age)) * TURN) / frames;
  const turns = hertz * age;
  let deep = depth * depthAt(age) * TURN;
  let carrier = (turns - Math.floor(turns) + 1) * TURN;
  let shaker = (ratio * turns - Math.floor(ratio * turns) + 0.25) * TURN;
  for (let i = first; i < samples.length; i++) {
    const s = shaker | 0;
    const shook = table[s & mask] as number;
    const shake = shook + (shaker - s) * ((table[(s & mask) + 1] as number) - shook);
    const at = carrier - deep * shake;
    const c = at | 0;
    const here = table[c & mask] as number;
    samples[i] = (samples[i] as number) + here + (at - c) * ((table[(c & mask) + 1] as number) - here);
    carrier += step;
    shaker += ratio * step;
    deep += deeper;
  }
}
