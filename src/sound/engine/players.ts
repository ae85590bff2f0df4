import type { Note, Timbre } from '../../core/sound/index.ts';
import type { Seconds } from '../../core/units.ts';
import type { BedCurves } from './bedCurves.ts';
import type { Bus } from './buses.ts';
import { GATE } from './gate.ts';
import { createGated } from './gated.ts';
import { createHeld } from './held.ts';
import type { Moment } from './moment.ts';
import { createPad } from './pad.ts';
import type { Section, Workshop } from './section.ts';
import { createStruck } from './struck.ts';
import { createSweep } from './sweep.ts';
import { createTones } from './tones.ts';
import { UNDERTOW } from './undertow.ts';

/** Everyone who plays notes, whatever their part. */
export interface Players {
  begin(note: Note, age: Seconds, bus: Bus): void;
  play(moment: Moment): void;
  /** Ends all at once, but not what leads into `spared`. */
  drop(spared: Bus | null): void;
  /** How many notes sound. */
  live(): number;
}

/** All sections, made now. `pace` is how many story seconds a second have. */
export function createPlayers(shop: Workshop, curves: BedCurves, pace: { rate: number }): Players {
  const struck = createStruck(shop);
  const held = createHeld(shop);
  const sections: Readonly<Record<Timbre, Section>> = {
    glass: struck,
    bell: struck,
    harp: struck,
    wood: struck,
    reed: held,
    strings: held,
    choir: held,
    pulse: createGated(shop),
    pad: createPad(shop, curves, pace),
    gate: createTones(GATE, shop),
    undertow: createTones(UNDERTOW, shop),
    sweep: createSweep(shop),
  };
  const all = [...new Set(Object.values(sections))];
  return {
    begin: (note, age, bus) => sections[note.timbre].begin(note, age, bus),
    play(moment) {
      for (const section of all) section.play(moment);
    },
    drop(spared) {
      for (const section of all) section.drop(spared);
    },
    live: () => all.reduce((sum, section) => sum + section.live(), 0),
  };
}
