import type { Story } from '../../core/openStory.ts';
import type { Note } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';
import { type BedCurves, createBedCurves } from './bedCurves.ts';
import { type BendCurves, createBendCurves } from './bendCurves.ts';
import { clearStems, type Whole } from './block.ts';
import { CUT, createLeads, fillControls } from './controls.ts';
import type { EngineOptions, Visiting } from './engine.ts';
import { createFeed } from './feed.ts';
import { createMixer } from './mixer.ts';
import { createMoment, type Moment, passOn, QUANTUM } from './moment.ts';
import { createNoise } from './noise.ts';
import { createPlayers } from './players.ts';
import type { Workshop } from './section.ts';
import { createWavetables } from './wavetables.ts';
import { leavingOut, wantedBy } from './without.ts';

/** All that plays, a quantum at a time. */
export interface Orchestra {
  /** Goes to story time t: what would still sound there does. */
  enter(t: Seconds, rate: number): void;
  /** Goes on at another pace, from story time t. */
  turn(t: Seconds, rate: number): void;
  /** Fills a block of one quantum, and is a quantum further on. */
  render(block: Whole): void;
  come(to: Visiting | null): void;
}

/** The orchestra of a story. */
export function createOrchestra(whole: Story, options: EngineOptions): Orchestra {
  const { sampleRate, settings } = options;
  const story = leavingOut(whole, options);
  const shop = workshopOf(options);
  const curves = createBedCurves(story, settings);
  const leads = createLeads(story, settings);
  const feed = createFeed(story, wantedBy(options));
  const moment = createMoment(sampleRate, story.pack.guilds.length, curves.columns);
  const walk = createWalk(moment, curves, createBendCurves(story));
  const players = createPlayers(shop, curves, moment);
  const mixer = createMixer(story, shop, curves, options);
  let silent = false;

  function begin(note: Note) {
    players.begin(note, (moment.from - note.t) / moment.rate, mixer.busOf(note));
  }

  /** Cuts off all but the network's own where it has come to hold all, and readies all where it has let go. */
  function heed() {
    const was = silent;
    silent = isHeldSilent(story, moment);
    if (silent && !was) players.drop(mixer.network);
    if (was && !silent) mixer.settle(moment.from);
  }

  return {
    enter(t, rate) {
      walk.stand(t, rate);
      moment.sample = Math.round(t * sampleRate);
      silent = false;
      players.drop(null);
      mixer.settle(t);
      for (const note of feed.enter(t)) begin(note);
    },
    turn: walk.stand,
    render(block) {
      walk.step();
      clearStems(block);
      heed();
      for (let note = feed.next(moment.to); note; note = feed.next(moment.to)) begin(note);
      players.play(moment);
      mixer.mix(moment, block, silent);
      fillControls(leads, moment, block);
      passOn(moment);
    },
    come: mixer.come,
  };
}

function workshopOf({ sampleRate }: EngineOptions): Workshop {
  return {
    sampleRate,
    noise: createNoise(sampleRate),
    tables: createWavetables(sampleRate),
  };
}

/** Leads a moment through the story: `stand` puts its beginning at a story time, `step` its end a quantum further on. */
function createWalk(moment: Moment, curves: BedCurves, bends: BendCurves) {
  let begun: Seconds = 0;
  let quanta = 0;
  return {
    stand(t: Seconds, rate: number) {
      begun = t;
      quanta = 0;
      moment.from = t;
      moment.rate = rate;
      curves.at(t, moment.bedFrom);
      bends.at(t, moment.bendsFrom);
    },
    step() {
      quanta++;
      moment.to = begun + (quanta * QUANTUM * moment.rate) / moment.sampleRate;
      curves.at(moment.to, moment.bedTo);
      bends.at(moment.to, moment.bendsTo);
    },
  };
}

/** Whether the network holds a whole quantum silent: it has cut all off by its beginning, and does not end in it. */
function isHeldSilent({ score }: Story, { from, to, rate }: Moment): boolean {
  for (const { stopAt, resumeAt } of score.stops) {
    if (from >= stopAt + CUT * rate && to <= resumeAt) return true;
  }
  return false;
}
