import { createStore, type StoreApi } from 'zustand/vanilla';
import { clamp } from '../core/ease.ts';
import type { Frame } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';
import { type Playhead, timeAt } from '../core/playhead.ts';
import { type Moment, momentAt, timeOfMoment } from '../core/score/moments.ts';
import { actAt, lineAt } from '../core/score/placeAt.ts';
import type { Seconds } from '../core/units.ts';
import type { Clock } from './clock.ts';
import { createDissolves } from './dissolves.ts';
import { createLoop, type Dissolve, type FrameSubscriber, type Ticker } from './loop.ts';
import { actStep, lineStep } from './steps.ts';

/** What changes seldom, for whoever shows it. */
export interface Facts {
  readonly act: number;
  readonly line: number | null;
  readonly paused: boolean;
  readonly rate: number;
  /** The story has been told to its last second. */
  readonly ended: boolean;
}

export interface Player {
  readonly story: Story;
  readonly facts: StoreApi<Facts>;
  readonly time: () => Seconds;
  readonly moment: () => Moment;
  readonly playhead: () => Playhead;
  readonly play: () => void;
  readonly pause: () => void;
  readonly toggle: () => void;
  /** Goes to story time t, held within the story; the picture goes over in a second, unless it is to be there at once. */
  readonly seek: (t: Seconds, how?: { dissolve?: boolean }) => void;
  /** Goes to a moment; says whether it had to take the nearest place. */
  readonly seekMoment: (moment: Moment) => { moved: boolean };
  readonly stepLine: (by: 1 | -1) => void;
  readonly stepAct: (by: 1 | -1) => void;
  /** Sets the rate to the nearest of `RATES`. */
  readonly setRate: (rate: number) => void;
  /** Goes on by another clock from the same moment. */
  readonly setClock: (clock: Clock) => void;
  /** Called with each frame, in the order of subscribing; returns what ends it. */
  readonly subscribe: (see: FrameSubscriber) => () => void;
  /** Called with the playhead now and whenever it is laid anew (play, pause, seek, rate, clock). */
  readonly follow: (see: (playhead: Playhead) => void) => () => void;
  /** Computes the frame of now and hands it on: what the loop does, for whoever has no loop. */
  readonly step: () => Frame;
  /** Brings the facts up to now without a frame: for a page that is not seen. */
  readonly refresh: () => void;
  readonly dispose: () => void;
}

export const RATES = [0.75, 1, 1.25, 1.5] as const;

/** The one who plays a story: a playhead on a clock, the one loop, and the slow facts. Starts paused, at the beginning. */
export function createPlayer(options: { story: Story; clock: Clock; ticker?: Ticker }): Player {
  const { story } = options;
  const { score } = story;
  let { clock } = options;
  let playhead: Playhead = { anchorT: 0, anchorNow: clock.now(), rate: 1, paused: true };
  const dissolves = createDissolves(score.end);
  const followers = new Set<(playhead: Playhead) => void>();
  const facts = createStore<Facts>(() => ({ act: 0, line: null, paused: true, rate: 1, ended: false }));

  const time = (): Seconds => clamp(timeAt(playhead, clock.now()), 0, score.end);

  const lay = (change: Partial<Playhead>): void => {
    playhead = { ...playhead, anchorT: time(), anchorNow: clock.now(), ...change };
    for (const see of followers) see(playhead);
    state();
  };

  const state = (): void => {
    const t = time();
    const ended = t >= score.end;
    if (ended && !playhead.paused) {
      lay({ anchorT: score.end, paused: true });
      return;
    }
    const { paused, rate } = playhead;
    const now: Facts = { act: actAt(score, t), line: lineAt(score, t), paused, rate, ended };
    const before = facts.getState();
    if (FACTS.some((fact) => before[fact] !== now[fact])) facts.setState(now);
  };

  const dissolve = (): Dissolve | null => dissolves.at(clock.now(), playhead.paused ? 0 : playhead.rate);

  const seek: Player['seek'] = (t, { dissolve = true } = {}) => {
    if (dissolve) dissolves.leave(time(), clock.now());
    else dissolves.clear();
    lay({ anchorT: clamp(t, 0, score.end) });
  };

  const loop = createLoop({ story, time, dissolve, ticker: options.ticker ?? null, before: state });

  const play = (): void => {
    if (!playhead.paused) return;
    lay(time() >= score.end ? { anchorT: 0, paused: false } : { paused: false });
  };
  const pause = (): void => {
    if (!playhead.paused) lay({ paused: true });
  };

  return {
    story,
    facts,
    time,
    moment: () => momentAt(score, time()),
    playhead: () => playhead,
    play,
    pause,
    toggle: () => (playhead.paused ? play() : pause()),
    seek,
    seekMoment(moment) {
      const { t, moved } = timeOfMoment(score, moment);
      seek(t);
      return { moved };
    },
    stepLine: (by) => seek(lineStep(score, time(), by)),
    stepAct: (by) => seek(actStep(score, time(), by)),
    setRate(rate) {
      const nearest = [...RATES].sort((a, b) => Math.abs(a - rate) - Math.abs(b - rate))[0] ?? 1;
      lay({ rate: nearest });
    },
    setClock(next) {
      const t = time();
      dissolves.clear();
      clock = next;
      playhead = { ...playhead, anchorNow: next.now() };
      lay({ anchorT: t });
    },
    subscribe: loop.subscribe,
    follow(see) {
      followers.add(see);
      see(playhead);
      return () => followers.delete(see);
    },
    step: loop.step,
    refresh: state,
    dispose() {
      loop.dispose();
      followers.clear();
    },
  };
}

const FACTS = ['act', 'line', 'paused', 'rate', 'ended'] as const;
