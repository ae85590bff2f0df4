import type { Note } from '../../../core/sound/index.ts';
import type { Hertz, Seconds } from '../../../core/units.ts';
import { BED, type BedCurves } from '../../../sound/engine/bedCurves.ts';
import { clearBus, createBus } from '../../../sound/engine/buses.ts';
import { createMoment, passOn, QUANTUM } from '../../../sound/engine/moment.ts';
import { createNoise } from '../../../sound/engine/noise.ts';
import { createPlayers } from '../../../sound/engine/players.ts';
import { createWavetables } from '../../../sound/engine/wavetables.ts';

/** The left channel of notes alone, without bus and mix, from story time 0 on. */
export function playNotes(notes: readonly Note[], seconds: Seconds, rate: Hertz): Float32Array {
  const shop = {
    sampleRate: rate,
    noise: createNoise(rate),
    tables: createWavetables(rate),
  };
  const moment = createMoment(rate, 1, STILL.columns);
  const players = createPlayers(shop, STILL, moment);
  const bus = createBus();
  const frames = Math.ceil((seconds * rate) / QUANTUM) * QUANTUM;
  const out = new Float32Array(frames);
  const due = [...notes].sort((a, b) => a.t - b.t);
  for (let at = 0; at < frames; at += QUANTUM) {
    passOn(moment);
    moment.to = (at + QUANTUM) / rate;
    for (let note = due[0]; note && note.t < moment.to; note = due[0]) {
      players.begin(note, moment.from - note.t, bus);
      due.shift();
    }
    players.play(moment);
    out.set(bus.left, at);
    clearBus(bus);
  }
  return out;
}

/** Curves of a bed that nothing moves: notes other than pads hear none of it. */
const STILL: BedCurves = {
  columns: BED.tones + 2,
  at: (_, out) => {
    out.fill(0);
  },
  shadowTime: (from, to) => to - from,
};
