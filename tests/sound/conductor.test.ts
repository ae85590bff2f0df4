import { describe, expect, it } from 'vitest';
import { openStory, type Story } from '../../src/core/openStory.ts';
import type { Playhead } from '../../src/core/playhead.ts';
import { type Note, notesBetween } from '../../src/core/sound/index.ts';
import { duckAt, duckOf } from '../../src/core/voice/duckOf.ts';
import { createConductor } from '../../src/sound/conductor.ts';
import type { Player } from '../../src/sound/player.ts';
import type { Rig } from '../../src/sound/rig.ts';
import { voicedPack } from '../core/voice/voicedPack.ts';
import { packOf, storyOf } from '../packs.ts';

interface Played {
  readonly note: Note;
  readonly at: number;
  readonly elapsed: number;
}

/** A rig that only writes down what it is told. */
function rehearse(story: Story) {
  let played: Played[] = [];
  const done: string[] = [];
  const bent: { level: number; at: number }[] = [];
  const all: Player = {
    play: (note, at, elapsed) => played.push({ note, at, elapsed }),
    shut: (at) => done.push(`shut ${at.toFixed(3)}`),
    withdraw: (from) => {
      played = played.filter(({ at }) => at - 0.03 < from);
    },
  };
  const mix = {
    stop: (at: number) => done.push(`stop ${at.toFixed(3)}`),
    resume: (at: number) => done.push(`resume ${at.toFixed(3)}`),
    shut: (at: number) => done.push(`door shut ${at.toFixed(3)}`),
    open: (_at: number, stopped: boolean) => done.push(stopped ? 'open, stopped' : 'open'),
    bend: ({ level }: { level: number }, at: number) => bent.push({ level, at }),
    unbend: (from: number) => bent.splice(0, bent.length, ...bent.filter(({ at }) => at < from)),
  };
  const rig = {
    mix,
    bed: { follow: () => {}, forget: () => {} },
    orchestra: { players: [all], playerOf: () => all },
  } as unknown as Rig;
  return { conductor: createConductor(story, rig), played: () => played, done, bent };
}

const playing = (anchorT: number, anchorNow: number, rate = 1): Playhead => ({
  anchorT,
  anchorNow,
  rate,
  paused: false,
});

describe('the conductor', () => {
  const story = storyOf('neo-vista');

  it('plans every note once, at its time, however the windows fall', () => {
    const { conductor, played } = rehearse(story);
    conductor.enter(playing(30, 100), 100);
    const before = played().length;
    for (let t = 30; t < 50; t += 0.23) conductor.planTo(t, 0);
    conductor.planTo(50, 0);
    const fresh = played().slice(before);
    expect(fresh.map(({ note }) => note)).toEqual(notesBetween(story, 30, 50));
    for (const { note, at, elapsed } of fresh) {
      expect(at).toBeCloseTo(100 + note.t - 30, 9);
      expect(elapsed).toBeCloseTo(0, 9);
    }
  });

  it('joins in what still rings, one note a player, as far into it as it is', () => {
    const { conductor, played } = rehearse(story);
    conductor.enter(playing(60, 100), 100);
    const who = played().map(({ note }) => `${note.part} ${note.guild} ${note.player}`);
    expect(new Set(who).size).toBe(who.length);
    expect(who.length).toBeGreaterThan(10);
    for (const { note, at, elapsed } of played()) {
      expect(at).toBe(100);
      expect(elapsed).toBeCloseTo(60 - note.t, 9);
    }
  });

  it('begins no note too early to be laid, and none too late to be heard', () => {
    const { conductor, played } = rehearse(story);
    conductor.enter(playing(30, 100), 100);
    const before = played().length;
    conductor.planTo(34, 102);
    for (const { note, at, elapsed } of played().slice(before)) {
      expect(at).toBeGreaterThanOrEqual(102);
      expect(at - elapsed).toBeCloseTo(100 + note.t - 30, 9);
    }
  });

  it.each([0.75, 1.25, 1.5])('goes over to %f of the pace with no note lost and none twice', (rate) => {
    const { conductor, played } = rehearse(story);
    conductor.enter(playing(30, 100), 100);
    const before = played().length;
    conductor.planTo(36, 0);
    conductor.turn(playing(34, 104, rate), 104.05);
    conductor.planTo(44, 0);
    const fresh = played().slice(before);
    expect(fresh.map(({ note }) => note)).toEqual(notesBetween(story, 30, 44));
    const last = fresh.at(-1);
    expect(last?.at).toBeCloseTo(104 + ((last?.note.t ?? 0) - 34) / rate, 9);
  });

  it('[N4] stops and resumes on the second', () => {
    const towers = storyOf('glass-towers');
    const stop = towers.score.stops[0];
    if (!stop) throw new Error('the towers are interrupted');
    const { conductor, done } = rehearse(towers);
    conductor.enter(playing(stop.stopAt - 1, 10), 10);
    for (let t = stop.stopAt - 1; t < stop.resumeAt + 2; t += 0.5) conductor.planTo(t, 0);
    const back = 11 + stop.resumeAt - stop.stopAt;
    expect(done).toEqual(['open', 'stop 11.000', 'shut 11.000', `resume ${back.toFixed(3)}`]);
  });

  it('[N4] come to within a stop is silent', () => {
    const towers = storyOf('glass-towers');
    const stop = towers.score.stops[0];
    const { conductor, played, done } = rehearse(towers);
    conductor.enter(playing((stop?.stopAt ?? 0) + 2, 10), 10);
    expect(played()).toEqual([]);
    expect(done).toEqual(['open, stopped']);
  });

  describe('under a voice', () => {
    const told = openStory(voicedPack(packOf('neo-vista')));
    const moves = duckOf(told.score);
    const wanted = (from: number, to: number, pace: (t: number) => number) =>
      moves.filter(({ at }) => at >= from && at < to).map(({ at, level }) => ({ level, at: pace(at) }));
    const close = (bends: readonly { level: number; at: number }[]) =>
      bends.map(({ level, at }) => ({ level, at: expect.closeTo(at, 6) }));

    it('[V4] bends once for each pause and each word after it, however the windows fall', () => {
      const { conductor, bent } = rehearse(told);
      conductor.enter(playing(30, 100), 100);
      expect(bent.splice(0)).toEqual([{ level: duckAt(moves, 30).level, at: 100 }]);
      for (let t = 30; t < 60; t += 0.23) conductor.planTo(t, 0);
      conductor.planTo(60, 0);
      expect(bent).toEqual(close(wanted(30, 60, (t) => 100 + t - 30)));
      expect(bent.length).toBeGreaterThan(4);
    });

    it('[V4] keeps bending in time when the pace changes', () => {
      const { conductor, bent } = rehearse(told);
      conductor.enter(playing(30, 100), 100);
      conductor.planTo(45, 0);
      conductor.turn(playing(34, 104, 1.5), 104.05);
      conductor.planTo(60, 0);
      const from = 34 + 1.5 * 0.08;
      const later = bent.filter(({ at }) => at > 104.09);
      expect(later).toEqual(close(wanted(from, 60, (t) => 104 + (t - 34) / 1.5)));
      expect(bent.find(({ at }) => Math.abs(at - 104.08) < 1e-6)?.level).toBe(duckAt(moves, from).level);
    });
  });
});
