import { clamp, smoothstep } from '../ease.ts';
import type { Dials } from '../pack.ts';

/** What the dials mean to the sleepers, in rad/s: the right-hand side of the guilds' equation. */
export interface Coupling {
  /** D, half-width of the (Lorentzian) spread of rhythms within a guild. */
  readonly spread: number;
  /** K_gg s_g, the pull of one's own guild. */
  readonly own: number;
  /** K, the pull of everyone's mean; negative holds guilds apart. */
  readonly everyone: number;
  /** F, the pull of the regulator's clock. */
  readonly force: number;
}

/**
 * The meaning of the dials, found by trial against the states that SPEC.md names (D20 to D25). `order` makes the clock
 * win over what holds guilds together, so that regimented is locked whatever the kinship.
 */
export function couplingOf(dials: Dials): Coupling {
  const { unison: u, variety: v, kinship: k, order: o } = dials;
  const apart = 0.5 * smoothstep(0.6, 0.85, k) * (1 - smoothstep(0.7, 0.95, u)) * (1 - clamp(o));
  return {
    spread: 0.03 + 0.55 * v * v,
    own: 0.35 + 4.2 * k * k * (0.5 + 0.5 * v) + 2 * u * u * (1 - 0.5 * k),
    everyone: 6 * u * u * u * (1 - k) * (1 - 0.7 * v) + 0.25 * u * (1 - v) - apart,
    force: 3.2 * o * o,
  };
}
