import type { Seconds } from '../core/units.ts';

/** Time constant of a fade that is heard as a cut and never as a click. */
export const CUT: Seconds = 0.004;
