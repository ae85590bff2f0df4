import type { Ticker } from './loop.ts';

/** Ticks with the screen. A hidden page gets none; its sound is looked after by a timer. */
export const animationTicker: NonNullable<Ticker> = (tick) => {
  let request = requestAnimationFrame(function each() {
    request = requestAnimationFrame(each);
    tick();
  });
  return () => cancelAnimationFrame(request);
};
