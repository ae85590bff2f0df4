import type { Seconds, Unit } from '../../core/units.ts';

/** A rise towards 1, held until `hold` after the start, then a fall; `rise` and `fall` are time constants. */
export interface Envelope {
  rise: Seconds;
  hold: Seconds;
  fall: Seconds;
}

/** Attack and release times (10 to 90 %) over time constants: ln 9. */
export const LN_9 = 2.2;
/** Times to 60 dB over time constants: ln 1000. */
export const LN_1000 = 6.91;
/** What has fallen by 70 dB is over: time constants, ln(10^3.5). */
export const OVER = 8.06;

/** The envelope's level, `age` after its start. */
export function levelOf({ rise, hold, fall }: Envelope, age: Seconds): Unit {
  if (age <= 0) return 0;
  if (age < hold) return 1 - Math.exp(-age / rise);
  return (1 - Math.exp(-hold / rise)) * Math.exp((hold - age) / fall);
}

/** How long after its start an envelope is over. */
export function endOf({ hold, fall }: Envelope): Seconds {
  return hold + OVER * fall;
}
