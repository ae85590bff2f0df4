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
  if (bus.wet) addWet(desk, bus, fader);
  const { left, right } = bus;
  const { left: sumLeft, right: sumRight, sendLeft, sendRight } = desk;
  const stemLeft = stem[0];
  const stemRight = stem[1];
  const slope = (fader.gainTo - fader.gain) / left.length;
  const sendSlope = (fader.sendTo - fader.send) / left.length;
  let level = fader.gain;
  let sent = fader.send;
  for (let i = 0; i < left.length; i++) {
    const x = (left[i] as number) * level;
    const y = (right[i] as number) * level;
    sumLeft[i] = (sumLeft[i] as number) + x;
    sumRight[i] = (sumRight[i] as number) + y;
    stemLeft[i] = (stemLeft[i] as number) + x;
    stemRight[i] = (stemRight[i] as number) + y;
    sendLeft[i] = (sendLeft[i] as number) + x * sent;
    sendRight[i] = (sendRight[i] as number) + y * sent;
    level += slope;
    sent += sendSlope;
  }
}

/** Adds what single notes send beyond their bus. */
function addWet(desk: Desk, { wetLeft, wetRight }: Bus, fader: Fader): void {
  const { sendLeft, sendRight } = desk;
  const from = fader.gain * fader.send;
  const slope = (fader.gainTo * fader.sendTo - from) / wetLeft.length;
  let level = from;
  for (let i = 0; i < wetLeft.length; i++) {
    sendLeft[i] = (sendLeft[i] as number) + (wetLeft[i] as number) * level;
    sendRight[i] = (sendRight[i] as number) + (wetRight[i] as number) * level;
    level += slope;
  }
}
