import type { Seconds } from '../units.ts';
import type { Coupling } from './coupling.ts';
import { smallRotation } from './rotation.ts';

/** A cast of guilds: shares (sum 1) and natural rhythms w_g in rad/s. */
export interface Cast {
  readonly shares: Float64Array;
  readonly rhythms: Float64Array;
}

/** State of all guilds: a_g = re + i im, and psi, each guild's turning (not wrapped). */
export interface GuildState {
  readonly re: Float64Array;
  readonly im: Float64Array;
  readonly psi: Float64Array;
}

/** The regulator's clock as a unit vector e^{iWt}. */
export interface ClockHand {
  cos: number;
  sin: number;
}

/** Advances a state in place by one step under a coupling; the clock's hand turns with it. */
export type GuildStep = (state: GuildState, clock: ClockHand, coupling: Coupling) => void;

export function emptyState(guilds: number): GuildState {
  return { re: new Float64Array(guilds), im: new Float64Array(guilds), psi: new Float64Array(guilds) };
}

/**
 * A Runge-Kutta step of fourth order for the guilds' order parameters (Ott & Antonsen 2008, eq. 9, for several
 * populations) and their turning (Marvel, Mirollo & Strogatz 2009, eq. 18):
 *
 *     da/dt   = (i w - D) a + (H - conj(H) a^2) / 2,   H = own a + everyone Z + F e^{iWt},   Z = sum s_h a_h
 *     dpsi/dt = w + Im(H conj(a))
 *
 * `floor` is the size at which a small outward term balances the decay, as a finite guild's N^-1/2 would; it vanishes
 * as (floor / |a|)^8, and 0 leaves the bare equation. Only + - * / and sqrt are used.
 */
export function guildStep(cast: Cast, step: Seconds, { clockRate = 0, floor = 0 } = {}): GuildStep {
  const n = cast.shares.length;
  const slopes = [emptyState(n), emptyState(n), emptyState(n), emptyState(n)] as const;
  const probe = emptyState(n);
  const half = smallRotation((clockRate * step) / 2);
  const floor2 = floor * floor;

  const slopeAt = (at: GuildState, out: GuildState, hand: ClockHand, coupling: Coupling): void => {
    let allRe = 0;
    let allIm = 0;
    for (let g = 0; g < n; g++) {
      allRe += cast.shares[g]! * at.re[g]!;
      allIm += cast.shares[g]! * at.im[g]!;
    }
    const { spread, own, everyone, force } = coupling;
    for (let g = 0; g < n; g++) {
      const x = at.re[g]!;
      const y = at.im[g]!;
      const w = cast.rhythms[g]!;
      const hRe = own * x + everyone * allRe + force * hand.cos;
      const hIm = own * y + everyone * allIm + force * hand.sin;
      const x2 = x * x - y * y;
      const y2 = 2 * x * y;
      const lift = floor2 > 0 ? outward(spread, floor2, x * x + y * y) : 0;
      out.re[g] = (lift - spread) * x - w * y + (hRe - (hRe * x2 + hIm * y2)) / 2;
      out.im[g] = (lift - spread) * y + w * x + (hIm - (hRe * y2 - hIm * x2)) / 2;
      out.psi[g] = w + (hIm * x - hRe * y);
    }
  };

  const move = (from: GuildState, slope: GuildState, by: Seconds): void => {
    for (let g = 0; g < n; g++) {
      probe.re[g] = from.re[g]! + by * slope.re[g]!;
      probe.im[g] = from.im[g]! + by * slope.im[g]!;
    }
  };

  return (state, clock, coupling) => {
    const [k1, k2, k3, k4] = slopes;
    slopeAt(state, k1, clock, coupling);
    turn(clock, half);
    move(state, k1, step / 2);
    slopeAt(probe, k2, clock, coupling);
    move(state, k2, step / 2);
    slopeAt(probe, k3, clock, coupling);
    turn(clock, half);
    move(state, k3, step);
    slopeAt(probe, k4, clock, coupling);
    for (let g = 0; g < n; g++) {
      state.re[g]! += (step / 6) * (k1.re[g]! + 2 * k2.re[g]! + 2 * k3.re[g]! + k4.re[g]!);
      state.im[g]! += (step / 6) * (k1.im[g]! + 2 * k2.im[g]! + 2 * k3.im[g]! + k4.im[g]!);
      state.psi[g]! += (step / 6) * (k1.psi[g]! + 2 * k2.psi[g]! + 2 * k3.psi[g]! + k4.psi[g]!);
    }
  };
}

/** Rate of the outward term: D at |a| = floor, and gone soon above it. */
function outward(spread: number, floor2: number, size2: number): number {
  const q = (2 * floor2) / (floor2 + size2);
  const q2 = q * q;
  return spread * q2 * q2;
}

function turn(hand: ClockHand, by: { cos: number; sin: number }): void {
  const cos = hand.cos * by.cos - hand.sin * by.sin;
  const sin = hand.sin * by.cos + hand.cos * by.sin;
  const size = Math.sqrt(cos * cos + sin * sin);
  hand.cos = cos / size;
  hand.sin = sin / size;
}
