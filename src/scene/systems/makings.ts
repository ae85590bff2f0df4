import type { Pack } from '../../core/pack.ts';
import { buildOf, type Part } from '../../core/systems.ts';
import type { Making } from './drawing.ts';

/** What each part draws; a story loads those that its systems are built from. */
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

export type Makings = ReadonlyMap<Part, Making>;

/** The parts that a pack's systems are built from. */
export async function loadMakings({ systems }: Pick<Pack, 'systems'>): Promise<Makings> {
  const parts = [...new Set(systems.map((system) => buildOf(system).part))];
  return new Map(await Promise.all(parts.map(async (part) => [part, await MAKINGS[part]()] as const)));
}
