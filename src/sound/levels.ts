import type { Story } from '../core/openStory.ts';
import type { Pack } from '../core/pack.ts';
import { nowAt, type Playhead } from '../core/playhead.ts';
import { actAt } from '../core/score/placeAt.ts';
import type { Decibels, Seconds } from '../core/units.ts';
import type { Mix } from './mix.ts';

/** What brings each act to its level: stored with the story, gone over to in the crossing. */
export interface Levels {
  /** At once what is right at t. */
  enter(mix: Pick<Mix, 'makeUp'>, t: Seconds, at: Seconds): void;
  /** Plans the crossings before story time `until`. */
  planTo(mix: Pick<Mix, 'makeUp'>, playhead: Playhead, until: Seconds): void;
}

/** Where nothing is stored, as measured of stories that are told and of such as are not. */
const USUAL: Readonly<Record<'told' | 'untold', Decibels>> = { told: 2.9, untold: -1.4 };
const AT_ONCE: Seconds = 0.005;
/** The crossing's eight seconds are some three of these. */
const CROSSING: Seconds = 2.5;

/** The level of an act (from 0) of a story. */
export function levelOf(pack: Pack, act: number): Decibels {
  return pack.levels?.[act] ?? USUAL[pack.narration ? 'told' : 'untold'];
}

/** Levels of a story's acts. */
export function createLevels({ pack, score }: Story): Levels {
  let planned: Seconds = 0;
  /** The act at t; in a crossing the one that comes, whose level is gone over to from the close on. */
  const actNearing = (t: Seconds): number => {
    const act = actAt(score, t);
    const closed = t > (score.acts[act]?.close ?? Number.POSITIVE_INFINITY);
    return closed && act + 1 < score.acts.length ? act + 1 : act;
  };
  return {
    enter(mix, t, at) {
      planned = t;
      mix.makeUp(levelOf(pack, actNearing(t)), { at, within: AT_ONCE });
    },
    planTo(mix, playhead, until) {
      for (const { index, close } of score.acts) {
        if (close < planned || close >= until || index + 1 >= score.acts.length) continue;
        mix.makeUp(levelOf(pack, index + 1), { at: nowAt(playhead, close), within: CROSSING });
      }
      planned = Math.max(planned, until);
    },
  };
}
