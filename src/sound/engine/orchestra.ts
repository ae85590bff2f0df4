import { SINGERS } from '../../core/blooms.ts';
import type { Story } from '../../core/openStory.ts';
import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';
import { createBed } from './bed.ts';
import { createBedCurves } from './bedCurves.ts';
import { createBendCurves } from './bendCurves.ts';
import { clearStems, type Whole } from './block.ts';
import { type Bus, clearBus, createBus } from './buses.ts';
import { CUT, createLeads, fillControls } from './controls.ts';
import { addBus, clearDesk, createDesk, createFader, type Desk, setFader } from './desk.ts';
import type { EngineOptions } from './engine.ts';
import { OVER } from './envelopes.ts';
import { createFeed } from './feed.ts';
import { bendGuild, clearGuild, comeNear, createGuildBus } from './guildBus.ts';
import { createMoment, passOn, QUANTUM } from './moment.ts';
import { createNoise } from './noise.ts';
import { createPlayers } from './players.ts';
import { createWavetables } from './wavetables.ts';
import { FEW_SINGERS, leavingOut, wantedBy } from './without.ts';

/** All that plays, a quantum at a time. */
export interface Orchestra {
  /** Goes to story time t: what would still sound there does. */
  enter(t: Seconds, rate: number): void;
  /** Goes on at another pace, from story time t. */
  turn(t: Seconds, rate: number): void;
  /** Fills a block of one quantum, and is a quantum further on. */
  render(block: Whole): void;
  come(guild: number | null): void;
}

/** Gain of what systems play, and of what it sends to the room. */
const SYSTEMS = { gain: 1, send: gainOf(-8) };

/** The orchestra of a story. */
export function createOrchestra(whole: Story, options: EngineOptions): Orchestra {
  const { sampleRate, tier, settings, without } = options;
  const story = leavingOut(whole, options);
  const shop = {
    sampleRate,
    noise: createNoise(sampleRate),
    tables: createWavetables(sampleRate),
    breath: tier !== 'low',
    over: OVER[tier ?? 'full'],
  };
  const curves = createBedCurves(story, settings);
  const bends = createBendCurves(story);
  const leads = createLeads(story, settings);
  const feed = createFeed(story, wantedBy(options));
  const moment = createMoment(sampleRate, story.pack.guilds.length, curves.columns);
  const players = createPlayers(shop, curves, moment);
  const bed = createBed(story, shop, curves);
  const guilds = story.pack.guilds.map(createGuildBus);
  const systems = createBus();
  const network = createBus();
  const desk = createDesk();
  const fader = createFader();
  /** Fewer singers make up for the others. */
  const singers = tier === 'low' ? Math.sqrt(SINGERS / FEW_SINGERS) : 1;
  let begun: Seconds = 0;
  let quanta = 0;
  let silent = false;

  function busOf({ part, guild, more }: Note): Bus {
    if (more?.through) return network;
    if (part === 'singer') return guilds[guild]?.bus ?? systems;
    if (part === 'system') return systems;
    if (part === 'air') return bed.place;
    return part === 'pad' ? bed.pads : bed.clock;
  }

  function begin(note: Note) {
    players.begin(note, (moment.from - note.t) / moment.rate, busOf(note));
  }

  /** Puts all that stands on and on, and all that leads, at story time t. */
  function stand(t: Seconds, rate: number) {
    begun = t;
    quanta = 0;
    moment.from = t;
    moment.rate = rate;
    curves.at(t, moment.bedFrom);
    bends.at(t, moment.bendsFrom);
  }

  /** Readies what stands on and on for where the moment begins. */
  function settle() {
    bed.enter(moment.from);
    for (const guild of guilds) clearGuild(guild);
  }

  /** Whether the network holds a whole quantum silent: it has cut all off by its beginning, and does not end in it. */
  function isHeldSilent() {
    const { from, to, rate } = moment;
    return story.score.stops.some(({ stopAt, resumeAt }) => from >= stopAt + CUT * rate && to <= resumeAt);
  }

  /** Lets the notes sound, and begins those whose time has come. */
  function playNotes() {
    for (let note = feed.next(moment.to); note; note = feed.next(moment.to)) begin(note);
    players.play(moment);
  }

  function mix({ stems }: Whole) {
    if (!without?.bed) bed.mix(moment, desk, stems.bed);
    for (let g = 0; g < guilds.length; g++) {
      const guild = guilds[g];
      const stem = stems.guilds[g];
      if (!guild || !stem) continue;
      bendGuild(guild, g, moment, singers);
      addBus(desk, guild.bus, guild.fader, stem);
      clearBus(guild.bus);
    }
    setFader(fader, SYSTEMS, moment.bendsFrom.room, moment.bendsTo.room);
    addBus(desk, systems, fader, stems.systems);
    clearBus(systems);
    bed.clear();
  }

  /** Cuts off all but the network's own where it has come to hold all, and readies all where it has let go. */
  function heed() {
    const was = silent;
    silent = isHeldSilent();
    if (silent && !was) players.drop(network);
    if (was && !silent) settle();
  }

  return {
    enter(t, rate) {
      stand(t, rate);
      moment.sample = Math.round(t * sampleRate);
      silent = false;
      players.drop(null);
      settle();
      for (const note of feed.enter(t)) begin(note);
    },
    turn: stand,
    render(block) {
      quanta++;
      moment.to = begun + (quanta * QUANTUM * moment.rate) / sampleRate;
      curves.at(moment.to, moment.bedTo);
      bends.at(moment.to, moment.bendsTo);
      clearDesk(desk);
      clearStems(block);
      heed();
      playNotes();
      if (!silent) mix(block);
      pour(desk, network, block);
      clearBus(network);
      fillControls(leads, moment, block);
      moment.sample += QUANTUM;
      passOn(moment);
    },
    come(guild) {
      for (const [g, bus] of guilds.entries()) comeNear(bus, guild === null ? null : g === guild);
    },
  };
}

function pour({ left, right, sendLeft, sendRight }: Desk, own: Bus, { dry, send, network }: Whole): void {
  for (let i = 0; i < left.length; i++) {
    dry[0][i] = left[i] as number;
    dry[1][i] = right[i] as number;
    send[0][i] = sendLeft[i] as number;
    send[1][i] = sendRight[i] as number;
    network[0][i] = own.left[i] as number;
    network[1][i] = own.right[i] as number;
  }
}
