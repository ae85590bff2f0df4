import type { Story } from '../core/openStory.ts';
import { nowAt, type Playhead, timeAt } from '../core/playhead.ts';
import { stoppedAt } from '../core/score/stops.ts';
import { BED_STEP, bedAt, type Note, notesBetween } from '../core/sound/index.ts';
import type { Seconds } from '../core/units.ts';
import { duckAt, duckOf } from '../core/voice/duckOf.ts';
import { PREPARE } from './player.ts';
import type { Rig } from './rig.ts';
import { WORLDS } from './worlds.ts';

/** Lays the story's events on the audio clock, window after window. */
export interface Conductor {
  /** Silence from `now` on, within milliseconds and without a click. */
  halt(now: Seconds): void;
  /** Sounds from `at` on as if it had always played along this playhead: notes that should still ring, ring. */
  enter(playhead: Playhead, at: Seconds): void;
  /** Goes over to another pace of the same telling from `at` on: what has begun ends as it began. */
  turn(playhead: Playhead, at: Seconds): void;
  /** Plans all events before story time `until`; none is begun before `earliest`. */
  planTo(until: Seconds, earliest: Seconds): void;
}

/** How far back a note may lie that is still heard. */
export const LOOK_BACK: Seconds = 12;
/** The bed glides from one of its samples to the next. */
const GLIDE: Seconds = 0.3;
const AT_ONCE: Seconds = 0.02;
/** The room's input opens again when its old tail has gone. */
const AFTER_TAIL: Seconds = 0.3;

/** A conductor of one rig, before any downbeat. */
export function createConductor(story: Story, rig: Rig): Conductor {
  const { score, pack } = story;
  const ducks = duckOf(score);
  const roomTail = WORLDS[pack.world.formation].room.length + AFTER_TAIL;
  let playhead: Playhead = { anchorT: 0, anchorNow: 0, rate: 1, paused: true };
  let planned: Seconds = 0;

  function play(note: Note, earliest: Seconds) {
    const due = nowAt(playhead, note.t);
    const at = Math.max(due, earliest);
    rig.orchestra.playerOf(note)?.play(note, at, at - due);
  }

  function plan(until: Seconds, earliest: Seconds) {
    if (until <= planned) return;
    for (let k = Math.ceil(planned / BED_STEP); k * BED_STEP < until; k++) {
      const t = k * BED_STEP;
      rig.bed.follow(bedAt(story, t), t, { at: Math.max(nowAt(playhead, t), earliest), within: GLIDE });
    }
    for (const move of ducks) {
      if (move.at >= planned && move.at < until)
        rig.mix.bend(move, Math.max(nowAt(playhead, move.at), earliest));
    }
    for (const { stopAt, resumeAt } of score.stops) {
      if (resumeAt < planned || resumeAt >= until) continue;
      const room = Math.max(resumeAt, stopAt + roomTail);
      rig.mix.resume(nowAt(playhead, resumeAt), nowAt(playhead, room));
    }
    for (const note of notesBetween(story, planned, until)) play(note, earliest);
    planned = until;
  }

  function shutAll(at: Seconds) {
    for (const player of rig.orchestra.players) player.shut(at);
  }

  const conductor: Conductor = {
    halt(now) {
      rig.mix.shut(now);
      rig.bed.forget(now);
      shutAll(now);
    },

    enter(next, at) {
      playhead = next;
      const t = timeAt(next, at);
      planned = t;
      const stopped = stoppedAt(score, t);
      rig.mix.open(at, stopped);
      rig.mix.bend({ ...duckAt(ducks, t), within: AT_ONCE }, at);
      rig.bed.follow(bedAt(story, t), t, { at, within: AT_ONCE });
      if (stopped) return;
      for (const note of ringingAt(story, t)) play(note, at);
    },

    turn(next, at) {
      const from = timeAt(playhead, at + PREPARE);
      const restless = score.stops.some(({ stopAt, resumeAt }) =>
        [stopAt, resumeAt].some((edge) => edge >= from && edge < planned),
      );
      if (restless) {
        conductor.halt(at);
        conductor.enter(next, at + PREPARE);
        return;
      }
      for (const player of rig.orchestra.players) player.withdraw(at);
      rig.bed.forget(at);
      rig.mix.unbend(at);
      rig.mix.bend(duckAt(ducks, from), at + PREPARE);
      planned = Math.min(planned, from);
      playhead = next;
    },

    planTo(until, earliest) {
      const end = Math.min(until, score.end);
      for (const { stopAt } of score.stops) {
        if (stopAt < planned || stopAt >= end) continue;
        plan(stopAt, earliest);
        const at = Math.max(nowAt(playhead, stopAt), earliest);
        rig.mix.stop(at);
        shutAll(at);
      }
      plan(end, earliest);
    },
  };
  return conductor;
}

/** Each player's last note before t, if it may still sound: none from before a stop. */
function ringingAt(story: Story, t: Seconds): Note[] {
  const since = story.score.stops.reduce(
    (from, { resumeAt }) => (resumeAt <= t ? Math.max(from, resumeAt) : from),
    t - LOOK_BACK,
  );
  const last = new Map<string, Note>();
  for (const note of notesBetween(story, Math.max(0, since), t)) {
    last.set(`${note.part} ${note.guild} ${note.player}`, note);
  }
  return [...last.values()];
}
