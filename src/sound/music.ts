import { type Bench, lead, type Wire } from './bench.ts';
import type { Control } from './engine/engine.ts';
import type { Lane } from './live/lanes.ts';
import { SKIN_Q } from './skin.ts';

/** The way of all that is not a voice: filters that make room for words, the room, and what an engine's controls move. */
export interface Music {
  /** Where a lane goes in; each has a way of its own, so that each can be had alone. */
  input(lane: Lane): AudioNode;
  /** What has come in by a lane, and what the room gives back, as they go out. */
  output(lane: Lane | 'room'): AudioNode;
  /** Into the room. */
  readonly send: AudioNode;
  /** What each control moves; all at rest while there is none. */
  readonly controls: Readonly<Record<Control, readonly AudioParam[]>>;
  furnish(response: AudioBuffer): void;
}

/** What the room gives back, in linear gain. */
export const ROOM_RETURN = 0.6;
/** The other lanes are parts of these, and only ever taken out apart. */
const HEARD: ReadonlySet<string> = new Set(['dry', 'room']);
/** Where a voice is clearest. */
const PRESENCE = { hertz: 1400, q: 0.5 };
const OPENNESS_FROM = 1800;
const RUMBLE_UNDER = 38;

export function buildMusic(bench: Bench, to: Wire): Music {
  const controls: Record<Control, AudioParam[]> = {
    music: [],
    presence: [],
    openness: [],
    room: [],
    membrane: [],
    outside: [],
  };
  const ways = new Map<Lane | 'room', { in: AudioNode; out: AudioNode }>();
  const way = (lane: Lane | 'room') => {
    const known = ways.get(lane);
    if (known) return known;
    const gain = bench.gain(0, HEARD.has(lane) ? to : undefined);
    const openness = bench.filter('highshelf', 1, gain);
    openness.frequency.value = OPENNESS_FROM;
    const rumble = bench.filter('highpass', -3, openness);
    rumble.frequency.value = RUMBLE_UNDER;
    const presence = bench.filter('peaking', PRESENCE.q, rumble);
    presence.frequency.value = PRESENCE.hertz;
    controls.music.push(gain.gain);
    controls.openness.push(openness.gain);
    controls.presence.push(presence.gain);
    const made = { in: presence, out: gain };
    ways.set(lane, made);
    return made;
  };
  const outside = bench.gain(0, way('room').in);
  const membrane = bench.filter('lowpass', SKIN_Q, outside);
  membrane.frequency.value = 0;
  // It glides past all that is heard: once a block would be heard as a buzz.
  membrane.frequency.automationRate = 'a-rate';
  controls.membrane.push(membrane.frequency);
  controls.outside.push(outside.gain);
  const back = bench.gain(ROOM_RETURN, membrane);
  const roomOut = bench.gain(0, back);
  const convolver = bench.convolver(roomOut);
  const roomIn = bench.gain(0, convolver);
  const send = bench.gain(1);
  lead(send, roomIn);
  controls.room.push(roomIn.gain, roomOut.gain);
  return {
    input: (lane) => way(lane).in,
    output: (lane) => way(lane).out,
    send,
    controls,
    furnish(response) {
      convolver.buffer = response;
    },
  };
}
