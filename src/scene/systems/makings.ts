import type { Part } from '../../core/systems.ts';
import type { Making } from './drawing.ts';
import { breakaway } from './parts/breakaway.ts';
import { cells } from './parts/cells.ts';
import { clock } from './parts/clock.ts';
import { frames } from './parts/frames.ts';
import { gate } from './parts/gate.ts';
import { growth } from './parts/growth.ts';
import { instruments } from './parts/instruments.ts';
import { lanterns } from './parts/lanterns.ts';
import { lattice } from './parts/lattice.ts';
import { membrane } from './parts/membrane.ts';
import { motes } from './parts/motes.ts';
import { rings } from './parts/rings.ts';
import { signs } from './parts/signs.ts';
import { sky } from './parts/sky.ts';
import { threads } from './parts/threads.ts';
import { tide } from './parts/tide.ts';
import { undertow } from './parts/undertow.ts';
import { veil } from './parts/veil.ts';

/** What each part draws. */
export const MAKINGS: Readonly<Record<Part, Making>> = {
  lattice,
  growth,
  instruments,
  clock,
  frames,
  threads,
  breakaway,
  undertow,
  cells,
  rings,
  tide,
  sky,
  lanterns,
  veil,
  signs,
  membrane,
  gate,
  motes,
};
