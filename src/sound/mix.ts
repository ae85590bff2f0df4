import { gainOf } from '../core/sound/note.ts';
import type { Decibels, Seconds, Unit } from '../core/units.ts';
import { type Bench, lead, type Wire } from './bench.ts';
import { CONTROLS } from './engine/engine.ts';
import type { EngineNode } from './live/engineNode.ts';
import type { Lane } from './live/lanes.ts';
import { buildMusic, type Music } from './music.ts';

/** Where engine and voices lead to, and how loud each is. */
export interface Mix {
  /** Leads an engine's node in, its parts by ways of their own where there are `stems`; what it says from then on leads the mix. */
  seat(engine: Pick<EngineNode, 'lane' | 'control'>, stems?: boolean): void;
  /** A new bus for a voice, which neither gives way nor stops; without a send, dry. */
  voice(level: Decibels, send: Decibels | null): AudioNode;
  /** Gives the room its answer. */
  furnish(response: AudioBuffer): void;
  /** Goes to what brings an act to its level, from `at` on. */
  makeUp(level: Decibels, move: { at: Seconds; within: Seconds }): void;
  /** The voices, and all but them, at their levels in the whole. */
  readonly parts: { readonly voice: AudioNode; readonly bed: AudioNode };
  readonly music: Music;
  setVolume(what: 'all' | 'voice' | 'sound', volume: Unit, at: Seconds): void;
}

/** Ceiling of the guard: -1.5 dB under full scale. */
const CEILING = 0.84;
/** Below this level the guard changes nothing. */
const KNEE = 0.55;
/** The guard's curve spans this many times full scale. */
const SPAN = 4;
const VOLUME_WITHIN: Seconds = 0.03;

/** Builds the mix: music and voices, each with its volume, then make-up, volume and guard. */
export function buildMix(bench: Bench, destination: Wire): Mix {
  const guard = bench.shaper(guardCurve(), destination);
  const into = bench.gain(1 / SPAN, guard);
  const volume = bench.gain(1, into);
  const raised = [bench.gain(1, volume), bench.gain(1, volume)] as const;
  const sound = bench.gain(1, raised[0]);
  const voices = bench.gain(1, raised[1]);
  const music = buildMusic(bench, sound);
  const volumes = { all: volume, sound, voice: voices };

  return {
    music,
    parts: { bed: raised[0], voice: raised[1] },
    seat(engine, stems = false) {
      const lanes: readonly Lane[] = stems ? ['dry', 'bed', 'systems'] : ['dry'];
      for (const lane of lanes) engine.lane(lane, music.input(lane));
      engine.lane('send', music.send);
      engine.lane('network', sound);
      for (const [i, name] of CONTROLS.entries())
        for (const param of music.controls[name]) engine.control(i, param);
    },
    voice(level, send) {
      const bus = bench.gain(gainOf(level), voices);
      if (send !== null) lead(bus, bench.gain(gainOf(send), music.send));
      return bus;
    },
    furnish: music.furnish,
    makeUp(level, { at, within }) {
      for (const { gain } of raised) gain.setTargetAtTime(gainOf(level), at, within);
    },
    setVolume(what, value, at) {
      const { gain } = volumes[what];
      gain.cancelScheduledValues(at);
      gain.setTargetAtTime(value, at, VOLUME_WITHIN);
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
