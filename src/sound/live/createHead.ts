import { type Playhead, timeAt } from '../../core/playhead.ts';
import type { Seconds } from '../../core/units.ts';
import { type Block, CONTROLS, type Engine, type Stereo, type Visiting } from '../engine/engine.ts';

/** Plays an engine along a playhead, with a door before it that shuts and opens without a click. */
export interface Head {
  /** Goes over to a playhead on the head's clock: behind a shut door where it tells another time or rests, else at once. */
  follow(next: Playhead): void;
  come(to: Visiting | null): void;
  /** Goes over to another engine, made behind a shut door. */
  replace(make: () => Engine): void;
  /** Fills `frames` samples of all that `out` has, from the clock's `now` on. */
  fill(out: Block, now: Seconds, frames: number): void;
}

const SHUTS: Seconds = 0.02;
const OPENS: Seconds = 0.03;
/** The room still rings of the place before: it is shut with the door, and opens slowly. */
const ROOM_OPENS: Seconds = 0.5;
/** Playheads that differ by less tell the same time. */
const SAME: Seconds = 0.002;

/** A head before anything is to be played; silent. */
export function createHead(first: Engine): Head {
  const { sampleRate } = first;
  let engine = first;
  let other: (() => Engine) | null = null;
  let near: Visiting | null = null;
  let playhead: Playhead | null = null;
  let next: Playhead | null = null;
  let door = 0;
  let room = 0;
  let last: Seconds = 0;

  const goesOn = (to: Playhead): boolean =>
    playhead !== null &&
    !playhead.paused &&
    !to.paused &&
    Math.abs(timeAt(playhead, last) - timeAt(to, last)) < SAME;

  /** Whether nothing is heard of what plays; where another place is to come, of its room neither. */
  const isShut = (): boolean => door === 0 && (!next || room === 0 || !playhead || playhead.paused);

  /** What waits for the door to be shut. */
  const change = () => {
    if (next) {
      playhead = next;
      room = 0;
    }
    if (other) {
      engine = other();
      engine.come(near);
    }
    next = null;
    other = null;
  };

  return {
    follow(to) {
      if (goesOn(to)) {
        playhead = to;
        next = null;
      } else next = to;
    },

    come(to) {
      near = to;
      engine.come(to);
    },

    replace(make) {
      other = make;
    },

    fill(out, now, frames) {
      last = now + frames / sampleRate;
      if (isShut()) change();
      if (!playhead || playhead.paused) {
        silence(out, frames);
        return;
      }
      engine.render(out, { t: timeAt(playhead, now), rate: playhead.rate, frames });
      const from = door;
      const step = (next || other ? -1 / SHUTS : 1 / OPENS) / sampleRate;
      door = Math.min(1, Math.max(0, door + step * frames));
      if (from < 1 || door < 1) eachPair(out, (pair) => ramp(pair, { from, step, frames }));
      if (next || room < 1) {
        const opens = (next ? -1 / SHUTS : 1 / ROOM_OPENS) / sampleRate;
        rampRow(out.controls.room, { from: room, step: opens, frames });
        room = Math.min(1, Math.max(0, room + opens * frames));
      }
    },
  };
}

interface Ramp {
  readonly from: number;
  readonly step: number;
  readonly frames: number;
}

function ramp(pair: Stereo, how: Ramp): void {
  rampRow(pair[0], how);
  rampRow(pair[1], how);
}

function rampRow(row: Float32Array, { from, step, frames }: Ramp): void {
  for (let i = 0; i < frames; i++) {
    const open = Math.min(1, Math.max(0, from + step * i));
    row[i] = (row[i] as number) * open * open * (3 - 2 * open);
  }
}

function silence(out: Block, frames: number): void {
  eachPair(out, (pair) => {
    pair[0].fill(0, 0, frames);
    pair[1].fill(0, 0, frames);
  });
  for (const name of CONTROLS) out.controls[name].fill(0, 0, frames);
}

function eachPair({ dry, send, network, stems }: Block, doTo: (pair: Stereo) => void): void {
  doTo(dry);
  doTo(send);
  if (network) doTo(network);
  if (!stems) return;
  doTo(stems.bed);
  doTo(stems.systems);
  for (const stem of stems.guilds) doTo(stem);
}
