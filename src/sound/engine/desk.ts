import type { Bus } from './buses.ts';
import type { Stereo } from './engine.ts';
import { QUANTUM } from './moment.ts';

/** The sums of a quantum: all that sounds, and what goes to the room. */
export interface Desk {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly sendLeft: Float64Array;
  readonly sendRight: Float64Array;
}

/** A bus's linear gain, and that of what it sends, at a quantum's ends. */
export interface Fader {
  gain: number;
  gainTo: number;
  send: number;
  sendTo: number;
}

export function createDesk(): Desk {
  const row = () => new Float64Array(QUANTUM);
  return { left: row(), right: row(), sendLeft: row(), sendRight: row() };
}

export function createFader(): Fader {
  return { gain: 1, gainTo: 1, send: 1, sendTo: 1 };
}

/** Sets a fader to a bus's linear gain and part sent, as the room stands at the quantum's ends. */
export function setFader(
  fader: Fader,
  bus: { gain: number; send: number },
  room: number,
  roomTo: number,
): void {
  fader.gain = bus.gain;
  fader.gainTo = bus.gain;
  fader.send = bus.send * room;
  fader.sendTo = bus.send * roomTo;
}

export function clearDesk(desk: Desk): void {
  desk.left.fill(0);
  desk.right.fill(0);
  desk.sendLeft.fill(0);
  desk.sendRight.fill(0);
}

/** Adds a bus to the sums, and to its stem. */
export function addBus(desk: Desk, bus: Bus, fader: Fader, stem: Stereo): void {
  if (!bus.live) return;
  addSide(bus.left, bus.wet ? bus.wetLeft : null, fader, [desk.left, desk.sendLeft, stem[0]]);
  addSide(bus.right, bus.wet ? bus.wetRight : null, fader, [desk.right, desk.sendRight, stem[1]]);
}

function addSide(
  from: Float64Array,
  wet: Float64Array | null,
  { gain, gainTo, send, sendTo }: Fader,
  [sum, sends, stem]: readonly [Float64Array, Float64Array, Float32Array],
): void {
  const slope = (gainTo - gain) / from.length;
  const sendSlope = (sendTo - send) / from.length;
  let level = gain;
  let sent = send;
  for (let i = 0; i < from.length; i++) {
    const x = (from[i] as number) * level;
    const toRoom = wet ? x + (wet[i] as number) * level : x;
    sum[i] = (sum[i] as number) + x;
    stem[i] = (stem[i] as number) + x;
    sends[i] = (sends[i] as number) + toRoom * sent;
    level += slope;
    sent += sendSlope;
  }
}
