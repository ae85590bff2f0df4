import { SINGERS } from '../core/blooms.ts';
import type { Pack, Voice } from '../core/pack.ts';
import { gainOf, type Note, PAD_LAYERS } from '../core/sound/index.ts';
import type { Decibels, Seconds } from '../core/units.ts';
import { type Bench, lead, type Wire } from './bench.ts';
import { buildFormants } from './formants.ts';
import { buildInstrument, type Surroundings } from './instrument.ts';
import type { Mix } from './mix.ts';
import { createPlayer, type Player } from './player.ts';
import { RECIPES } from './recipes.ts';
import type { Gain } from './tone.ts';

/** All players of a story, built once. */
export interface Orchestra {
  readonly players: readonly Player[];
  playerOf(note: Note): Player | undefined;
  /** Lets a guild's singers come near and the others go back, from `at` on; null sets all where they were. */
  come(guild: number | null, at: Seconds): void;
}

/** Where the bed's pads and the clock's players lead to, and what moves the pads' shadows. */
export interface Seats {
  readonly bed: Wire;
  readonly clock: Wire;
  readonly shadow: NonNullable<Surroundings['shadow']>;
}

/** Level of a guild's singers, and how much nearer and farther they may come. */
const LEVEL: Decibels = 4;
const NEARER: Decibels = 6;
const FARTHER: Decibels = -9;
const COMING: Seconds = 0.5;
/** Two bells, so that one stroke may ring under the next; two ticks, left and right. */
const CLOCK_PLAYERS = 2;

/** Seats five singers a guild on a bus of their own, two pads a layer, and the clock. */
export function buildOrchestra(
  bench: Bench,
  pack: Pack,
  { mix, seats }: { mix: Mix; seats: Seats },
): Orchestra {
  const vibratos = new Map<string, AudioNode>();
  const make = (name: Voice | 'pad', to: Wire): Player => {
    const around: Surroundings = {
      name,
      to,
      vibrato: vibratoOf(bench, name, vibratos),
      shadow: seats.shadow,
    };
    return createPlayer(buildInstrument(bench, RECIPES[name], around));
  };
  const row = (count: number, name: Voice | 'pad', to: Wire) =>
    Array.from({ length: count }, () => make(name, to));

  const buses: Gain[] = [];
  const singers = pack.guilds.map(({ voice }) => {
    const bus = mix.bus(LEVEL, -5);
    buses.push(bus);
    return row(SINGERS, voice, voice === 'choir' ? buildFormants(bench, bus) : bus);
  });
  const pads = row(2 * PAD_LAYERS, 'pad', seats.bed);
  const ticks = row(CLOCK_PLAYERS, 'pulse', seats.clock);
  const strokes = row(CLOCK_PLAYERS, 'bell', seats.clock);

  const parts = {
    singer: (note: Note) => singers[note.guild] ?? [],
    pad: () => pads,
    tick: () => ticks,
    stroke: () => strokes,
    air: () => [],
    system: () => [],
  };
  return {
    players: [...singers.flat(), ...pads, ...ticks, ...strokes],
    playerOf: (note) => parts[note.part](note)[note.player],
    come(guild, at) {
      buses.forEach((bus, g) => {
        const more = guild === null ? 0 : g === guild ? NEARER : FARTHER;
        bus.gain.setTargetAtTime(gainOf(LEVEL + more), at, COMING);
      });
    },
  };
}

/** One slow wave for all voices of a kind. */
function vibratoOf(bench: Bench, name: Voice | 'pad', made: Map<string, AudioNode>): AudioNode | undefined {
  const { vibrato } = RECIPES[name];
  const before = made.get(name);
  if (!vibrato || before) return before;
  const wave = bench.oscillator();
  wave.frequency.value = vibrato.hertz;
  const depth = bench.gain(vibrato.cents);
  lead(wave, depth);
  made.set(name, depth);
  return depth;
}
