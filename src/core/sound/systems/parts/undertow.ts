import { dreamAt } from '../../../dream.ts';
import type { Story } from '../../../openStory.ts';
import type { Decibels, Hertz, Seconds } from '../../../units.ts';
import { TAU } from '../../../units.ts';
import { chain, type Joins } from '../chain.ts';
import type { Sound } from '../sound.ts';

const LOOK: Seconds = 0.5;

/** A beating dark below all else: `beat` a second, or by the city's own breath. */
export function undertow(
  hertz: Hertz,
  spec: { beat: Hertz | 'city'; db: Decibels },
  joins: Joins = {},
): Sound {
  return chain(
    (_, { show }, t) => ({
      of: 'undertow',
      hertz,
      db: spec.db,
      pan: 0,
      guild: -1,
      more: { beat: spec.beat === 'city' ? cityBeat(show.story, t) : spec.beat },
    }),
    { attack: 1.8, join: 1.2, release: 1.8, ...joins },
  );
}

/** Four times as often as the whole city breathes just then: how fast the mean phase of all turns, held to a breath's range. */
export function cityBeat({ track }: Story, t: Seconds): Hertz {
  const before = dreamAt(track, t - LOOK).all;
  const after = dreamAt(track, t + LOOK).all;
  const turned = Math.atan2(
    before.re * after.im - before.im * after.re,
    before.re * after.re + before.im * after.im,
  );
  return 4 * Math.max(0.15, Math.min(0.3, turned / (2 * LOOK * TAU)));
}
