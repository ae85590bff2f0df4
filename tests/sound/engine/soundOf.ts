import type { Note } from '../../../src/core/sound/index.ts';
import { createBedCurves } from '../../../src/sound/engine/bedCurves.ts';
import { clearBus, createBus } from '../../../src/sound/engine/buses.ts';
import { createMoment, passOn, QUANTUM } from '../../../src/sound/engine/moment.ts';
import { createNoise } from '../../../src/sound/engine/noise.ts';
import { createPlayers } from '../../../src/sound/engine/players.ts';
import { createWavetables } from '../../../src/sound/engine/wavetables.ts';
import { storyOf } from '../../packs.ts';

export const RATE = 48_000;

const story = storyOf('chrononest');
const curves = createBedCurves(story, undefined);
const shop = {
  sampleRate: RATE,
  noise: createNoise(RATE),
  tables: createWavetables(RATE),
};
const moment = createMoment(RATE, story.pack.guilds.length, curves.columns);
const players = createPlayers(shop, curves, moment);

/** A note of reference: its level, bright and not fused, in the middle, at story time 1 s. */
export function reference(timbre: Note['timbre'], more: Partial<Note> = {}): Note {
  const same = { t: 1, part: 'singer', guild: 0, player: 0, degree: 0, fused: 0, pan: 0 } as const;
  return { ...same, timbre, hertz: 220, gain: 0.25, hold: 1, bright: 1, ...more };
}

/** What notes sound like on one bus from story time 0 on, as players are told of each `ahead` of it. */
export function soundOf(notes: readonly Note[], seconds: number, from = 0): [Float32Array, Float32Array] {
  const bus = createBus();
  const frames = Math.ceil((seconds * RATE) / QUANTUM) * QUANTUM;
  const left = new Float32Array(frames);
  const right = new Float32Array(frames);
  const due = [...notes].sort((a, b) => a.t - b.t);
  moment.to = from;
  curves.at(from, moment.bedTo);
  players.drop(null);
  for (let at = 0; at < frames; at += QUANTUM) {
    passOn(moment);
    moment.to = from + (at + QUANTUM) / RATE;
    curves.at(moment.to, moment.bedTo);
    for (let note = due[0]; note && note.t < moment.to; note = due[0]) {
      players.begin(note, moment.from - note.t, bus);
      due.shift();
    }
    players.play(moment);
    left.set(bus.left, at);
    right.set(bus.right, at);
    clearBus(bus);
  }
  return [left, right];
}

/** How many notes sound after the last `soundOf`. */
export function stillLive(): number {
  return players.live();
}

/** Root mean square of samples over a span of seconds. */
export function rmsOf(samples: Float32Array, from: number, to: number): number {
  const part = samples.subarray(Math.round(from * RATE), Math.round(to * RATE));
  return Math.sqrt(part.reduce((sum, x) => sum + x * x, 0) / Math.max(1, part.length));
}
