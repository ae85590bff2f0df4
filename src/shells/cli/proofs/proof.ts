import type { Telling } from './telling.ts';

/** A claim about the sound, measured story by story and then judged over all of them. `F` is kept as JSON. */
export interface Proof<F = unknown> {
  readonly name: string;
  /** Quick ones need no story played through. */
  readonly quick: boolean;
  measure(telling: Telling): F;
  judge(figures: readonly Figures<F>[]): Row[];
}

export interface Figures<F> {
  readonly story: string;
  readonly found: F;
}

/** What was measured, against what. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly ok: boolean;
}

/** A row of a number that must lie above, or below, another. */
export function row(what: string, value: number, how: 'over' | 'under', limit: number, digits = 2): Row {
  const ok = how === 'over' ? value > limit : value < limit;
  return { what, measured: value.toFixed(digits), limit: `${how === 'over' ? '>' : '<'} ${limit}`, ok };
}
