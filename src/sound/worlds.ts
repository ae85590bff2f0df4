import type { Formation } from '../core/pack.ts';
import type { Decibels, Hertz, Seconds } from '../core/units.ts';

/** A tone that never stops: `ratio` of the root, swelling slowly. */
export interface Drone {
  readonly ratio: number;
  readonly level: Decibels;
  readonly pan: number;
  readonly swell: Hertz;
}

/** A band of moving air; its level and height wander at `swell`. */
export interface AirBand {
  readonly hertz: Hertz;
  readonly q: number;
  readonly level: Decibels;
  readonly pan: number;
  readonly swell: Hertz;
}

/** A room: how long each octave band from 88 Hz to 11.3 kHz takes to fall by 60 dB, and how it begins. */
export interface Room {
  readonly seed: number;
  readonly length: Seconds;
  readonly ring: readonly Seconds[];
  readonly delay: Seconds;
  /** Part of samples that carry a pulse at first. */
  readonly density: number;
  /** 0 the same left and right, 1 nothing in common. */
  readonly width: number;
}

export interface World {
  readonly drones: readonly Drone[];
  readonly air: readonly AirBand[];
  readonly room: Room;
}

const PAIR = { pan: 0.08, swell: 0.031 };
const ROOT = { pan: -0.05, swell: 0.044 };
const LEFT = { pan: -0.6, swell: 0.061 };
const RIGHT = { pan: 0.6, swell: 0.043 };
const ABOVE = { pan: 0.1, swell: 0.029 };

/** What each formation's place sounds like when nobody sings: a water dome, a stone square, a lounge, a river, a cellar. */
export const WORLDS: Readonly<Record<Formation, World>> = {
  dome: {
    drones: [
      { ratio: 0.5, level: -29, ...ROOT },
      { ratio: 0.50045, level: -32, ...PAIR },
      { ratio: 1, level: -32, pan: -0.25, swell: 0.059 },
      { ratio: 1.5, level: -33, pan: 0.2, swell: 0.071 },
    ],
    air: [
      { hertz: 420, q: 0.6, level: -22, ...LEFT },
      { hertz: 1900, q: 0.5, level: -33, ...RIGHT },
      { hertz: 5200, q: 0.7, level: -42, ...ABOVE },
    ],
    room: {
      seed: 101,
      length: 3.9,
      ring: [3.6, 3.8, 3.9, 3.5, 3, 2.3, 1.5, 0.8],
      delay: 0.034,
      density: 0.02,
      width: 0.85,
    },
  },
  square: {
    drones: [
      { ratio: 0.5, level: -29, ...ROOT },
      { ratio: 0.50045, level: -32, ...PAIR },
      { ratio: 1.5, level: -32, pan: 0.2, swell: 0.067 },
    ],
    air: [
      { hertz: 900, q: 0.4, level: -24, pan: -0.6, swell: 0.053 },
      { hertz: 2600, q: 0.5, level: -34, ...RIGHT },
    ],
    room: {
      seed: 202,
      length: 2.6,
      ring: [1.4, 1.6, 1.9, 2.1, 2.2, 1.9, 1.3, 0.8],
      delay: 0.058,
      density: 0.01,
      width: 0.95,
    },
  },
  lounge: {
    drones: [
      { ratio: 0.5, level: -30, ...ROOT },
      { ratio: 0.50045, level: -33, ...PAIR },
      { ratio: 1.5, level: -31, pan: 0.2, swell: 0.057 },
    ],
    air: [
      { hertz: 300, q: 0.8, level: -25, pan: -0.6, swell: 0.047 },
      { hertz: 3800, q: 0.6, level: -40, ...RIGHT },
    ],
    room: {
      seed: 303,
      length: 2.2,
      ring: [1.1, 1.3, 1.5, 1.4, 1.1, 0.8, 0.5, 0.3],
      delay: 0.012,
      density: 0.15,
      width: 0.7,
    },
  },
  council: {
    drones: [
      { ratio: 1, level: -30, ...ROOT },
      { ratio: 1.0009, level: -33, ...PAIR },
      { ratio: 2, level: -32, pan: -0.25, swell: 0.059 },
      { ratio: 3, level: -34, pan: 0.2, swell: 0.071 },
    ],
    air: [
      { hertz: 500, q: 0.4, level: -20, pan: -0.6, swell: 0.071 },
      { hertz: 1300, q: 0.7, level: -29, pan: 0.6, swell: 0.113 },
      { hertz: 4200, q: 0.6, level: -38, ...ABOVE },
    ],
    room: {
      seed: 404,
      length: 3.2,
      ring: [1.8, 2.2, 2.6, 2.4, 1.9, 1.3, 0.8, 0.5],
      delay: 0.072,
      density: 0.008,
      width: 0.95,
    },
  },
  undercity: {
    drones: [
      { ratio: 0.5, level: -29, ...ROOT },
      { ratio: 0.50055, level: -32, ...PAIR },
      { ratio: 1.5, level: -30, pan: 0.2, swell: 0.072 },
      { ratio: 2.5, level: -36, pan: -0.25, swell: 0.059 },
    ],
    air: [
      { hertz: 700, q: 0.6, level: -25, ...LEFT },
      { hertz: 3100, q: 0.5, level: -33, ...RIGHT },
      { hertz: 7800, q: 0.7, level: -38, ...ABOVE },
    ],
    room: {
      seed: 505,
      length: 3.6,
      ring: [2.2, 2.4, 2.6, 2.9, 3.1, 3, 2.4, 1.6],
      delay: 0.021,
      density: 0.05,
      width: 0.9,
    },
  },
};
