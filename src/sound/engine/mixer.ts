import type { Story } from '../../core/openStory.ts';
import { gainOf, type Note } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';
import { createBed } from './bed.ts';
import type { BedCurves } from './bedCurves.ts';
import type { Whole } from './block.ts';
import { type Bus, clearBus, createBus } from './buses.ts';
import { addBus, clearDesk, createDesk, createFader, type Desk, setFader } from './desk.ts';
import { type EngineOptions, NOBODY, type Visiting } from './engine.ts';
import { clearLowpass } from './glidingLowpass.ts';
import { bendGuild, bringInside, clearGuild, comeNear, createGuildBus } from './guildBus.ts';
import { createMembrane, drawOver, fillMembrane, isOpen, stepMembrane } from './membrane.ts';
import type { Moment } from './moment.ts';
import { askPlaces, stepPlaces } from './places.ts';
import type { Workshop } from './section.ts';

/** All buses, what stands on and on, and how they come together. */
export interface Mixer {
  /** Where the network's own sounds go, which no other sound does. */
  readonly network: Bus;
  busOf(note: Note): Bus;
  /** Readies what stands on and on for story time t, and forgets what went before. */
  settle(t: Seconds): void;
  /** Fills the sums of a block from what notes have put on the buses, and empties these; of a silence only the network's. */
  mix(moment: Moment, block: Whole, silent: boolean): void;
  come(to: Visiting | null): void;
}

/** Gain of what systems play, and of what it sends to the room. */
const SYSTEMS = { gain: 1, send: gainOf(-8) };

/** The buses of a story. */
export function createMixer(story: Story, shop: Workshop, curves: BedCurves, options: EngineOptions): Mixer {
  const bed = createBed(story, shop, curves);
  const guilds = story.pack.guilds.map(createGuildBus);
  const systems = createBus();
  const network = createBus();
  const membrane = createMembrane();
  const desk = createDesk();
  const fader = createFader();
  const buses: Readonly<Record<Note['part'], (note: Note) => Bus>> = {
    singer: ({ guild }) => guilds[guild]?.bus ?? systems,
    system: () => systems,
    air: () => bed.place,
    pad: () => bed.pads,
    tick: () => bed.clock,
    stroke: () => bed.clock,
  };

  function mixGuild(g: number, moment: Moment, { stems }: Whole) {
    const guild = guilds[g];
    const stem = stems.guilds[g];
    if (!guild || !stem) return;
    bendGuild(guild, g, moment);
    if (g === membrane.guild) bringInside(guild, membrane, moment.sampleRate);
    addBus(desk, guild.bus, guild.fader, stem);
    clearBus(guild.bus);
  }

  /** Whoever is in a pod has the singers of its guild with them, and all else beyond the membrane. */
  function mixMusic(moment: Moment, block: Whole) {
    const { stems } = block;
    const within = isOpen(membrane) ? -1 : membrane.guild;
    if (!options.without?.bed) bed.mix(moment, desk, stems.bed);
    for (let g = 0; g < guilds.length; g++) if (g !== within) mixGuild(g, moment, block);
    setFader(fader, SYSTEMS, moment.bendsFrom.room, moment.bendsTo.room);
    addBus(desk, systems, fader, stems.systems);
    clearBus(systems);
    bed.clear();
    if (isOpen(membrane)) return;
    drawOver(membrane, desk, moment.sampleRate);
    mixGuild(within, moment, block);
  }

  return {
    network,
    busOf: (note) => (note.more?.through ? network : buses[note.part](note)),
    settle(t) {
      bed.enter(t);
      for (const guild of guilds) clearGuild(guild);
      clearLowpass(membrane.filter);
    },
    mix(moment, block, silent) {
      clearDesk(desk);
      stepMembrane(membrane, moment.sampleRate);
      for (let g = 0; g < guilds.length; g++) stepPlaces(guilds[g]?.bus.places ?? [], moment.sampleRate);
      fillMembrane(membrane, block, moment.sampleRate);
      if (!silent) mixMusic(moment, block);
      pour(desk, network, block);
      clearBus(network);
    },
    come(to) {
      membrane.asked = to ?? NOBODY;
      for (const [g, guild] of guilds.entries()) {
        comeNear(guild, to && to.guild >= 0 ? g === to.guild : null);
        askPlaces(guild.bus.places, g, to);
      }
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
