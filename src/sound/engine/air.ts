import { gainOf } from '../../core/sound/index.ts';
import { type Seconds, TAU } from '../../core/units.ts';
import type { AirBand } from '../worlds.ts';
import type { Bus } from './buses.ts';
import type { Standing } from './drones.ts';
import { clearFilter, createFilter, filterMono, setBandpass } from './filters.ts';
import type { Loop } from './noise.ts';
import { createStrip, createTake, mixDown } from './strip.ts';

/** How deep the air swells, how far its height wanders, and how much more slowly. */
const SWELL = 0.5;
const WANDER = 0.3;
const WANDER_PACE = 0.618;
/** Bands read the noise so far from each other, as a part of its length. */
const APART = 0.317;

/** A world's moving air: bands of one noise, led into a bus. */
export function createAir(bands: readonly AirBand[], { samples, length }: Loop, bus: Bus): Standing {
  const sound = createTake();
  const voices = bands.map((band, i) => {
    const strip = createStrip();
    strip.bus = bus;
    strip.pan = band.pan;
    return {
      band,
      level: gainOf(band.level),
      strip,
      filter: createFilter(),
      offset: Math.floor(APART * i * length),
    };
  });
  const swellAt = ({ swell }: AirBand, t: Seconds) => 1 + SWELL * Math.sin(TAU * swell * t);
  const heightAt = ({ hertz, swell }: AirBand, t: Seconds) =>
    hertz * (1 + WANDER * Math.sin(TAU * WANDER_PACE * swell * t));
  return {
    enter() {
      for (const { filter } of voices) clearFilter(filter);
    },
    play({ from, to, sample, sampleRate }) {
      for (const { band, level, strip, filter, offset } of voices) {
        copyNoise(sound.samples, samples, (((sample + offset) % length) + length) % length);
        setBandpass(filter, heightAt(band, from) / sampleRate, band.q);
        filterMono(filter, sound.samples);
        sound.gain = level * swellAt(band, from);
        sound.gainTo = level * swellAt(band, to);
        mixDown(strip, sound);
      }
    },
  };
}

function copyNoise(out: Float64Array, noise: Float32Array, from: number): void {
  const length = noise.length - 1;
  let at = from;
  for (let i = 0; i < out.length; i++) {
    out[i] = noise[at] as number;
    at = at + 1 === length ? 0 : at + 1;
  }
}
