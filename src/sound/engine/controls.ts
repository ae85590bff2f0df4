import type { Story } from '../../core/openStory.ts';
import { lastAt } from '../../core/score/lastAt.ts';
import type { Stop } from '../../core/score.ts';
import { gainOf } from '../../core/sound/index.ts';
import type { Decibels, Seconds } from '../../core/units.ts';
import { type DuckMove, duckOf, OPEN } from '../../core/voice/duckOf.ts';
import { WORLDS } from '../worlds.ts';
import { BED } from './bedCurves.ts';
import { type Block, drawStraight, type EngineOptions } from './engine.ts';
import type { Moment } from './moment.ts';

/** What leads the mix at a story time; stops and what comes after them run at the hearer's pace, `rate` story seconds a second. */
export interface Leads {
  /** Linear gain of all music. */
  music(t: Seconds, rate: number): number;
  presence(t: Seconds): Decibels;
  /** Linear gain of the way into the room and out of it. */
  room(t: Seconds, rate: number): number;
}

/** A stop takes 60 dB away in 25 ms: its time constant. */
const STOP: Seconds = 0.025 / 6.91;
/** What rang at a stop is gone so long after it. */
export const CUT: Seconds = 0.03;
/** Time constants of the return, and of the room's. */
const RETURN: Seconds = 3;
const ROOM_RETURN: Seconds = 0.5;
/** The room opens again when its old tail has gone. */
const AFTER_TAIL: Seconds = 0.3;
/** How much deeper the music bends under speech where the voice is brought forward, over the bend in presence. */
const FORWARD = 1;

/** What leads the mix of a story. */
export function createLeads(story: Story, settings: EngineOptions['settings']): Leads {
  const { score, pack } = story;
  const forward = settings?.voiceForward ? FORWARD : 0;
  const moves = settled(duckOf(score), forward);
  const tail = WORLDS[pack.world.formation].room.length + AFTER_TAIL;
  const moveAt = (t: Seconds) => moves[lastAt(moves, startOf, t)];
  const stopAt = (t: Seconds) => lastAt(score.stops, ({ stopAt }) => stopAt, t);
  return {
    music(t, rate) {
      const move = moveAt(t);
      const duck = move ? towards(move.from, move.to, (t - move.at) / move.within) : 1;
      return duck * openAt(score.stops, stopAt(t), { t, rate, wait: 0, within: RETURN });
    },
    presence(t) {
      const move = moveAt(t);
      return move ? towards(move.presenceFrom, move.presence, (t - move.at) / move.within) : OPEN.presence;
    },
    room: (t, rate) => openAt(score.stops, stopAt(t), { t, rate, wait: tail, within: ROOM_RETURN }),
  };
}

/** A move of the duck, and where it begins; levels are linear. */
interface Settled {
  readonly at: Seconds;
  readonly within: Seconds;
  readonly from: number;
  readonly to: number;
  readonly presenceFrom: Decibels;
  readonly presence: Decibels;
}

/** Where each move begins: how far the one before it has come by then. */
function settled(moves: readonly DuckMove[], forward: number): Settled[] {
  const all: Settled[] = [];
  for (const { at, within, level, presence } of moves) {
    const last = all.at(-1);
    const gone = last ? (at - last.at) / last.within : 0;
    all.push({
      at,
      within,
      from: last ? towards(last.from, last.to, gone) : 1,
      to: gainOf(level + forward * presence),
      presenceFrom: last ? towards(last.presenceFrom, last.presence, gone) : OPEN.presence,
      presence,
    });
  }
  return all;
}

/** How open all is, given the last stop before t: shut by it, then opening from when it ends and `wait` after it began. */
function openAt(
  stops: readonly Stop[],
  index: number,
  how: { t: Seconds; rate: number; wait: Seconds; within: Seconds },
): number {
  const stop = stops[index];
  if (!stop) return 1;
  const { t, rate, wait, within } = how;
  const opens = Math.max(stop.resumeAt, stop.stopAt + wait * rate);
  if (t >= opens) return 1 - Math.exp((opens - t) / (rate * within));
  const before = openAt(stops, index - 1, { ...how, t: stop.stopAt });
  return before * Math.exp((stop.stopAt - t) / (rate * STOP));
}

function towards(from: number, to: number, constants: number): number {
  return to + (from - to) * Math.exp(-constants);
}

function startOf(move: Settled): Seconds {
  return move.at;
}

/** Fills a quantum's controls but the membrane's: what leads the mix at its ends, drawn straight between. */
export function fillControls(leads: Leads, moment: Moment, { controls }: Block): void {
  const { from, to, rate, bedFrom, bedTo, bendsFrom, bendsTo } = moment;
  drawStraight(controls.music, leads.music(from, rate), leads.music(to, rate));
  drawStraight(controls.presence, leads.presence(from), leads.presence(to));
  drawStraight(controls.room, leads.room(from, rate), leads.room(to, rate));
  const open = (bedFrom[BED.openness] as number) + bendsFrom.shelf;
  drawStraight(controls.openness, open, (bedTo[BED.openness] as number) + bendsTo.shelf);
}
