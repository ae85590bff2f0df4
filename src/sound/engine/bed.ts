import type { Story } from '../../core/openStory.ts';
import { gainOf, keyOf, OPEN_HIGH } from '../../core/sound/index.ts';
import type { Decibels, Hertz, Seconds } from '../../core/units.ts';
import { WORLDS } from '../worlds.ts';
import { createAir } from './air.ts';
import { BED, type BedCurves } from './bedCurves.ts';
import { type Bus, clearBus, createBus } from './buses.ts';
import { createClockTones } from './clockTones.ts';
import { addBus, createFader, type Desk, setFader } from './desk.ts';
import { createDrones } from './drones.ts';
import type { Stereo } from './engine.ts';
import { clearFilter, createFilter, filterStereo, setHighshelf, setLowpass } from './filters.ts';
import type { Moment } from './moment.ts';
import type { Workshop } from './section.ts';

/** All that sounds on and on, with the pads and the clock's notes that join it on its buses. */
export interface Bed {
  readonly pads: Bus;
  readonly clock: Bus;
  /** The place's own small sounds. */
  readonly place: Bus;
  clear(): void;
  enter(t: Seconds): void;
  /** Adds a quantum, with what notes have put on the buses, to the sums. */
  mix(moment: Moment, desk: Desk, stem: Stereo): void;
}

/** Levels of the buses, and of what they send. */
const LEVELS = {
  bed: { gain: gainOf(1), send: gainOf(-8) },
  air: { gain: gainOf(-6), send: gainOf(-30) },
  clock: { gain: gainOf(-8), send: gainOf(-8) },
  place: { gain: 1, send: gainOf(-8) },
};
const LOWPASS_Q: Decibels = 0.4;
const SHELF: Hertz = 320;

/** The bed of a story's world. */
export function createBed(story: Story, shop: Workshop, curves: BedCurves): Bed {
  const world = WORLDS[story.pack.world.formation];
  const pads = createBus();
  const air = createBus();
  const clock = createBus();
  const place = createBus();
  const standing = [
    createDrones(world.drones, keyOf(story.pack.tonality).root, pads),
    createAir(world.air, shop.noise.white, air),
    createClockTones(story, curves, clock),
  ];
  const filters = {
    lowpass: createFilter(),
    shelf: createFilter(),
    bent: createFilter(),
    air: createFilter(),
  };
  const fader = createFader();

  function shape({ bedTo, bendsTo, sampleRate }: Moment) {
    setLowpass(filters.lowpass, (bedTo[BED.lowpass] as number) / sampleRate, LOWPASS_Q);
    setHighshelf(filters.shelf, SHELF / sampleRate, bedTo[BED.shelf] as number);
    filterStereo(filters.lowpass, pads.left, pads.right);
    filterStereo(filters.shelf, pads.left, pads.right);
    limit(filters.bent, pads, bendsTo.bed.lowpass / sampleRate, sampleRate);
    limit(filters.air, air, bendsTo.air.lowpass / sampleRate, sampleRate);
  }

  return {
    pads,
    clock,
    place,
    clear() {
      for (const bus of [pads, air, clock, place]) clearBus(bus);
    },
    enter(t) {
      for (const filter of Object.values(filters)) clearFilter(filter);
      for (const one of standing) one.enter(t);
    },
    mix(moment, desk, stem) {
      for (const one of standing) one.play(moment);
      shape(moment);
      const { bedFrom, bedTo, bendsFrom, bendsTo } = moment;
      setFader(fader, LEVELS.bed, bendsFrom.room, bendsTo.room);
      fader.gain *= (bedFrom[BED.gain] as number) * bendsFrom.bed.gain;
      fader.gainTo *= (bedTo[BED.gain] as number) * bendsTo.bed.gain;
      addBus(desk, pads, fader, stem);
      setFader(fader, LEVELS.air, bendsFrom.room, bendsTo.room);
      fader.gain *= bendsFrom.air.gain;
      fader.gainTo *= bendsTo.air.gain;
      addBus(desk, air, fader, stem);
      setFader(fader, LEVELS.place, bendsFrom.room, bendsTo.room);
      fader.gain *= bendsFrom.air.gain;
      fader.gainTo *= bendsTo.air.gain;
      addBus(desk, place, fader, stem);
      setFader(fader, LEVELS.clock, bendsFrom.room, bendsTo.room);
      addBus(desk, clock, fader, stem);
    },
  };
}

function limit(filter: ReturnType<typeof createFilter>, bus: Bus, turns: number, sampleRate: Hertz): void {
  if (turns >= OPEN_HIGH / sampleRate) return;
  setLowpass(filter, turns);
  filterStereo(filter, bus.left, bus.right);
}
