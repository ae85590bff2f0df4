import type { Pack } from '../../core/pack.ts';
import { buildOf, type Part } from '../../core/systems.ts';
import type { Making } from './drawing.ts';

/** What each part draws. */
const MAKINGS: Readonly<Record<Part, () => Promise<Making>>> = {
  lattice: async () => (await import('./parts/lattice.ts')).lattice,
  growth: async () => (await import('./parts/growth.ts')).growth,
  instruments: async () => (await import('./parts/instruments.ts')).instruments,
  clock: async () => (await import('./parts/clock.ts')).clock,
  frames: async () => (await import('./parts/frames.ts')).frames,
  threads: async () => (await import('./parts/threads.ts')).threads,
  breakaway: async () => (await import('./parts/breakaway.ts')).breakaway,
  undertow: async () => (await import('./parts/undertow.ts')).undertow,
  cells: async () => (await import('./parts/cells.ts')).cells,
  rings: async () => (await import('./parts/rings.ts')).rings,
  tide: async () => (await import('./parts/tide.ts')).tide,
  sky: async () => (await import('./parts/sky.ts')).sky,
  lanterns: async () => (await import('./parts/lanterns.ts')).lanterns,
  veil: async () => (await import('./parts/veil.ts')).veil,
  signs: async () => (await import('./parts/signs.ts')).signs,
  membrane: async () => (await import('./parts/membrane.ts')).membrane,
  gate: async () => (await import('./parts/gate.ts')).gate,
  motes: async () => (await import('./parts/motes.ts')).motes,
};

/** A part that did not come is asked for again after so many milliseconds. */
const AGAIN = 15_000;

/** The parts of a story, loaded as they are needed. */
export interface Makings {
  /** What a part draws; null until it has been loaded, which is begun when it is first asked for. */
  readonly get: (part: Part) => Making | null;
  /** Loads all that the story's systems are built from. */
  readonly whole: () => Promise<void>;
}

export function createMakings({ systems }: Pick<Pack, 'systems'>): Makings {
  const loaded = new Map<Part, Making>();
  const coming = new Map<Part, Promise<void>>();
  const load = (part: Part): Promise<void> => {
    const begun = coming.get(part) ?? MAKINGS[part]().then((making) => void loaded.set(part, making));
    coming.set(part, begun);
    return begun;
  };
  return {
    get(part) {
      const making = loaded.get(part);
      if (making) return making;
      // The story goes on without what cannot be had.
      if (!coming.has(part))
        load(part).catch((cause: unknown) => {
          console.warn(`The part ${part} has not come.`, cause);
          setTimeout(() => coming.delete(part), AGAIN);
        });
      return null;
    },
    whole: async () => void (await Promise.all(systems.map((system) => load(buildOf(system).part)))),
  };
}
