import { gainOf } from '../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../core/units.ts';
import { TAU } from '../../core/units.ts';
import type { Drone } from '../worlds.ts';
import type { Bus } from './buses.ts';
import type { Moment } from './moment.ts';
import { createStrip, createTake, mixDown } from './strip.ts';
import { addWave, createLine } from './wave.ts';
import { waveOf } from './wavetables.ts';

/** What sounds without end. */
export interface Standing {
  /** Takes its place at story time t, as if it had always sounded. */
  enter(t: Seconds): void;
  /** Adds a quantum. */
  play(moment: Moment): void;
}

/** How deep the drones swell. */
const SWELL = 0.4;
const SPECTRUM = Array.from({ length: 8 }, (_, i) => (i + 1) ** -1.8);
const SEED = 5;

/** A world's drones over its root, led into a bus. */
export function createDrones(drones: readonly Drone[], root: Hertz, bus: Bus): Standing {
  const table = waveOf(SPECTRUM, SEED);
  const line = createLine();
  const sound = createTake();
  const voices = drones.map((drone) => {
    const strip = createStrip();
    strip.bus = bus;
    strip.pan = drone.pan;
    return { hertz: root * drone.ratio, level: gainOf(drone.level), swell: drone.swell, strip, turns: 0 };
  });
  const gainAt = (level: number, swell: Hertz, t: Seconds) => level * (1 + SWELL * Math.sin(TAU * swell * t));
  return {
    enter(t) {
      for (const voice of voices) voice.turns = (voice.hertz * t) % 1;
    },
    play({ from, to, sampleRate }) {
      for (const voice of voices) {
        sound.samples.fill(0);
        sound.gain = gainAt(voice.level, voice.swell, from);
        sound.gainTo = gainAt(voice.level, voice.swell, to);
        line.phase = voice.turns;
        line.step = voice.hertz / sampleRate;
        addWave(sound.samples, table, line);
        mixDown(voice.strip, sound);
        voice.turns = (voice.turns + line.step * sound.samples.length) % 1;
      }
    },
  };
}
