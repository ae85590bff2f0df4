import { gainOf } from '../core/sound/index.ts';
import type { Decibels, Seconds, Unit } from '../core/units.ts';
import type { DuckMove } from '../core/voice/duckOf.ts';
import { type Bench, lead, type Wire } from './bench.ts';
import { CUT } from './gate.ts';
import type { Gain } from './tone.ts';

/** Where the instruments lead to, and what shuts and opens them all. */
export interface Mix {
  /** A new bus at `level` with so much of it sent to the room. */
  bus(level: Decibels, send: Decibels): Gain;
  /** A new bus beside all that, which neither gives way nor stops; without a send, dry. */
  voice(level: Decibels, send: Decibels | null): AudioNode;
  readonly openness: AudioParam;
  /** Gives the room its answer. */
  furnish(response: AudioBuffer): void;
  /** Lets all but the voices give way to them from `at` on. */
  bend(to: Omit<DuckMove, 'at'>, at: Seconds): void;
  /** Forgets how it was to bend from `at` on. */
  unbend(at: Seconds): void;
  /** The voices and all but them, at their levels in the whole. */
  readonly parts: { readonly voice: AudioNode; readonly bed: AudioNode };
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
/** Where a voice is clearest. */
const PRESENCE = { hertz: 1400, q: 0.5 };

/** Builds the mix: buses and room, high pass, openness, duck, stop, door, then with the voices make-up, volume, guard. */
export function buildMix(bench: Bench, destination: Wire, makeUp: Decibels): Mix {
  const guard = bench.shaper(guardCurve(), destination);
  const into = bench.gain(1 / SPAN, guard);
  const volume = bench.bus(1, into);
  const music = bench.bus(gainOf(makeUp), volume);
  const voices = bench.bus(gainOf(makeUp), volume);
  const door = bench.bus(0, music);
  const stop = bench.bus(1, door);
  const duck = bench.bus(1, stop);
  const openness = bench.filter('highshelf', 1, duck);
  openness.frequency.value = 1800;
  const rumble = bench.filter('highpass', -3, openness);
  rumble.frequency.value = 38;
  const presence = bench.filter('peaking', PRESENCE.q, rumble);
  presence.frequency.value = PRESENCE.hertz;
  const roomOut = bench.bus(ROOM_RETURN, presence);
  const convolver = bench.convolver(roomOut);
  const roomIn = bench.bus(1, convolver);

  return {
    openness: openness.gain,
    parts: { voice: voices.output as AudioNode, bed: music.output as AudioNode },
    bus(level, send) {
      const bus = bench.bus(gainOf(level), presence);
      lead(bus.output as AudioNode, bench.bus(gainOf(send), roomIn));
      return bus;
    },
    voice(level, send) {
      const bus = bench.bus(gainOf(level), voices).input as AudioNode;
      if (send !== null) lead(bus, bench.bus(gainOf(send), roomIn));
      return bus;
    },
    bend({ level, presence: clear, within }, at) {
      duck.gain.setTargetAtTime(gainOf(level), at, within);
      presence.gain.setTargetAtTime(clear, at, within);
    },
    unbend(at) {
      for (const param of [duck.gain, presence.gain]) param.cancelScheduledValues(at);
    },
    furnish(response) {
      convolver.buffer = response;
    },
    stop(at) {
      for (const part of [stop, roomIn, roomOut]) part.gain.setTargetAtTime(0, at, CUT);
    },
    resume(at, room) {
      stop.gain.setTargetAtTime(1, at, 3);
      roomIn.gain.setTargetAtTime(1, room, 0.5);
      roomOut.gain.setTargetAtTime(ROOM_RETURN, room, 0.5);
    },
    shut(at) {
      for (const part of [door, stop, duck, presence, roomIn, roomOut]) part.gain.cancelScheduledValues(at);
      for (const part of [door, roomOut]) part.gain.setTargetAtTime(0, at, CUT);
    },
    open(at, stopped) {
      door.gain.setTargetAtTime(1, at, OPENING);
      stop.gain.setTargetAtTime(stopped ? 0 : 1, at, CUT);
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
