import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Hertz, Seconds, Unit } from '../../core/units.ts';
import { type Bus, createBus } from './buses.ts';
import { clearFilter, createFilter, type Filter, filterMono, setHighpass, setLowpass } from './filters.ts';
import { QUANTUM } from './moment.ts';
import type { Place } from './places.ts';

/** How one voice leads into its bus. */
export interface Strip {
  bus: Bus;
  /** Where the player is, who may come near. */
  place: Place | null;
  /** What it sends beyond the bus's own part: -1 is dry. */
  wet: number;
  pan: number;
  panTo: number;
  /** Time in which it gets there; 0 for one that stands still. */
  glide: Seconds;
  banded: boolean;
  readonly low: Filter;
  readonly high: Filter;
}

/** What being near does: how much louder one is, and how much less one sends. */
const NEAR = { level: 2, send: -9 } as const;

/** One voice's samples of a quantum from `first` on, its gain and age at their ends: one take serves all voices in turn. */
export interface Take {
  readonly samples: Float64Array;
  first: number;
  gain: number;
  gainTo: number;
  age: Seconds;
  ageTo: Seconds;
}

export function createStrip(): Strip {
  return {
    bus: createBus(),
    place: null,
    wet: 0,
    pan: 0,
    panTo: 0,
    glide: 0,
    banded: false,
    low: createFilter(),
    high: createFilter(),
  };
}

export function createTake(): Take {
  return { samples: new Float64Array(QUANTUM), first: 0, gain: 1, gainTo: 1, age: 0, ageTo: 0 };
}

/** Sets a strip for a note. `glide`: how long it takes to its other place, if it has one; `send`: its part of the bus's. */
export function seat(
  strip: Strip,
  bus: Bus,
  { note, sampleRate, glide, send = 1 }: { note: Note; sampleRate: Hertz; glide: Seconds; send?: number },
): void {
  const { more } = note;
  strip.bus = bus;
  strip.place = bus.places[note.player] ?? null;
  strip.wet = (more?.send ?? send) - 1;
  strip.pan = note.pan;
  strip.panTo = more?.panTo ?? note.pan;
  strip.glide = more?.panTo === undefined ? 0 : glide;
  strip.banded = more?.band !== undefined;
  if (!more?.band) return;
  clearFilter(strip.low);
  clearFilter(strip.high);
  setHighpass(strip.low, more.band[0] / sampleRate);
  setLowpass(strip.high, more.band[1] / sampleRate);
}

/** Adds a take to the strip's bus. */
export function mixDown(strip: Strip, take: Take): void {
  if (strip.banded) {
    filterMono(strip.low, take.samples, take.first);
    filterMono(strip.high, take.samples, take.first);
  }
  const { bus, wet, place } = strip;
  if (place && (place.near > 0 || place.nearTo > 0)) {
    addNear(strip, place, take);
    return;
  }
  const angle = angleAt(strip, take.age);
  const angleTo = strip.glide > 0 ? angleAt(strip, take.ageTo) : angle;
  const left = Math.cos(angle) * take.gain;
  const right = Math.sin(angle) * take.gain;
  const leftTo = Math.cos(angleTo) * take.gainTo;
  const rightTo = Math.sin(angleTo) * take.gainTo;
  bus.live = true;
  addBoth(bus.left, bus.right, take, { left, right, leftTo, rightTo });
  if (wet === 0) return;
  bus.wet = true;
  const more = { left: wet * left, right: wet * right, leftTo: wet * leftTo, rightTo: wet * rightTo };
  addBoth(bus.wetLeft, bus.wetRight, take, more);
}

/** Adds a take whose player is near: from where they are, louder and drier, as far as they are near. */
function addNear(strip: Strip, place: Place, take: Take): void {
  const { bus, wet } = strip;
  const angle = between(angleAt(strip, take.age), panAngle(place.pan), place.near);
  const angleTo = between(angleAt(strip, take.ageTo), panAngle(place.panTo), place.nearTo);
  const gain = take.gain * gainOf(NEAR.level * place.near);
  const gainTo = take.gainTo * gainOf(NEAR.level * place.nearTo);
  const left = Math.cos(angle) * gain;
  const right = Math.sin(angle) * gain;
  const leftTo = Math.cos(angleTo) * gainTo;
  const rightTo = Math.sin(angleTo) * gainTo;
  bus.live = true;
  bus.wet = true;
  addBoth(bus.left, bus.right, take, { left, right, leftTo, rightTo });
  const more = (1 + wet) * gainOf(NEAR.send * place.near) - 1;
  const moreTo = (1 + wet) * gainOf(NEAR.send * place.nearTo) - 1;
  addBoth(bus.wetLeft, bus.wetRight, take, {
    left: more * left,
    right: more * right,
    leftTo: moreTo * leftTo,
    rightTo: moreTo * rightTo,
  });
}

function between(from: number, to: number, part: Unit): number {
  return from + (to - from) * part;
}

/** Equal power, as Web Audio's stereo panner does for one channel: gains are the cosine and sine of this. */
export function panAngle(pan: number): number {
  return ((Math.max(-1, Math.min(1, pan)) + 1) * Math.PI) / 4;
}

function angleAt({ pan, panTo, glide }: Strip, age: Seconds): number {
  const part: Unit = glide > 0 ? Math.max(0, Math.min(1, age / glide)) : 0;
  return panAngle(pan + (panTo - pan) * part);
}

function addBoth(
  left: Float64Array,
  right: Float64Array,
  { samples, first }: Take,
  gains: { left: number; right: number; leftTo: number; rightTo: number },
): void {
  const frames = samples.length - first;
  const step = (gains.leftTo - gains.left) / frames;
  const stepRight = (gains.rightTo - gains.right) / frames;
  let gain = gains.left;
  let gainRight = gains.right;
  for (let i = first; i < samples.length; i++) {
    const x = samples[i] as number;
    left[i] = (left[i] as number) + x * gain;
    right[i] = (right[i] as number) + x * gainRight;
    gain += step;
    gainRight += stepRight;
  }
}
