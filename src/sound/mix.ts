import { gainOf } from '../core/sound/index.ts';
import type { Decibels, Seconds, Unit } from '../core/units.ts';
import { type Bench, lead, type Wire } from './bench.ts';
import { CUT } from './gate.ts';
import type { Gain } from './tone.ts';

/** Where the instruments lead to, and what shuts and opens them all. */
export interface Mix {
  /** A new bus at `level` with so much of it sent to the room. */
  bus(level: Decibels, send: Decibels): Gain;
  readonly openness: AudioParam;
  /** Gives the room its answer. */
  furnish(response: AudioBuffer): void;
  /** The network's stop: 1 open, 0 shut; the room comes back by itself. */
  stop(at: Seconds): void;
  resume(at: Seconds, room: Seconds): void;
  /** The playhead's own door: shut while nothing plays, and all that was planned behind it forgotten. */
  shut(at: Seconds): void;
  /** Opens the door on a place that is stopped or not; the room, which still rings of another place, comes after. */
  open(at: Seconds, stopped: boolean): void;
  setVolume(volume: Unit, at: Seconds): void;
}

/** Ceiling of the guard: -1.5 dB under full scale. */
const CEILING = 0.84;
/** Below this level the guard changes nothing. */
const KNEE = 0.55;
/** The guard's curve spans this many times full scale. */
const SPAN = 4;
const ROOM_RETURN = 0.6;
const OPENING: Seconds = 0.03;
const ROOM_OPENING: Seconds = 0.4;
/** Brings the whole, heard without a narrator, to its level. */
const MAKE_UP: Decibels = -1.4;

/** Builds the mix: buses and room, high pass, openness, stop, door, volume, guard. */
export function buildMix(bench: Bench, destination: Wire): Mix {
  const guard = bench.shaper(guardCurve(), destination);
  const into = bench.gain(1 / SPAN, guard);
  const volume = bench.bus(1, into);
  const door = bench.bus(0, volume);
  const stop = bench.bus(gainOf(MAKE_UP), door);
  const openness = bench.filter('highshelf', 1, stop);
  openness.frequency.value = 1800;
  const rumble = bench.filter('highpass', -3, openness);
  rumble.frequency.value = 38;
  const roomOut = bench.bus(ROOM_RETURN, rumble);
  const convolver = bench.convolver(roomOut);
  const roomIn = bench.bus(1, convolver);

  return {
    openness: openness.gain,
    bus(level, send) {
      const bus = bench.bus(gainOf(level), rumble);
      const sent = bench.bus(gainOf(send), roomIn);
      lead(bus.output as AudioNode, sent);
      return bus;
    },
    furnish(response) {
      convolver.buffer = response;
    },
    stop(at) {
      for (const part of [stop, roomIn, roomOut]) part.gain.setTargetAtTime(0, at, CUT);
    },
    resume(at, room) {
      stop.gain.setTargetAtTime(gainOf(MAKE_UP), at, 3);
      roomIn.gain.setTargetAtTime(1, room, 0.5);
      roomOut.gain.setTargetAtTime(ROOM_RETURN, room, 0.5);
    },
    shut(at) {
      for (const part of [door, stop, roomIn, roomOut]) part.gain.cancelScheduledValues(at);
      for (const part of [door, roomOut]) part.gain.setTargetAtTime(0, at, CUT);
    },
    open(at, stopped) {
      door.gain.setTargetAtTime(1, at, OPENING);
      stop.gain.setTargetAtTime(stopped ? 0 : gainOf(MAKE_UP), at, CUT);
      roomIn.gain.setTargetAtTime(stopped ? 0 : 1, at, CUT);
      roomOut.gain.setTargetAtTime(stopped ? 0 : ROOM_RETURN, at, ROOM_OPENING);
    },
    setVolume(value, at) {
      volume.gain.cancelScheduledValues(at);
      volume.gain.setTargetAtTime(value, at, 0.03);
    },
  };
}

/** Identity up to the knee, then tanh to the ceiling; for an input of 1 / SPAN. */
export function guardCurve(points = 4097): Float32Array<ArrayBuffer> {
  const soft = CEILING - KNEE;
  return Float32Array.from({ length: points }, (_, i) => {
    const x = SPAN * ((2 * i) / (points - 1) - 1);
    const size = Math.abs(x);
    return Math.sign(x) * (size < KNEE ? size : KNEE + soft * Math.tanh((size - KNEE) / soft));
  });
}
