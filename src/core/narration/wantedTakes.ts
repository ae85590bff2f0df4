import type { Pack } from '../pack.ts';
import { lineIds } from '../score/lineIds.ts';
import { wordFinder, wordsIn } from '../words.ts';
import { pronunciationsIn } from './pronunciationOf.ts';
import { type TakeFacts, takeKey } from './takeKey.ts';

/** One line or dream to be said again in another way. */
export interface Retake {
  /** A line's id, or null for a dream. */
  readonly line: string | null;
  /** A cast id and the act's number from 1, or null for a line. */
  readonly dream: { readonly who: string; readonly act: number } | null;
  /** Times the speaker's speed. */
  readonly speed: number;
  /** Words before which the engine starts anew; `nth` tells words of one name apart. */
  readonly split: readonly { readonly word: string; readonly nth: number }[];
  /** IPA by written word, before the story's own. */
  readonly pronounce: Readonly<Record<string, string>>;
}

/** A take that a story asks for. */
export interface WantedTake extends TakeFacts {
  /** Index of the act. */
  readonly act: number;
  readonly kind: 'line' | 'dream';
  /** A line's id or a dreamer's cast id. */
  readonly id: string;
  readonly key: string;
}

/** Every take of a story in the order of its telling, each act's lines before its dreams; who has no `speech` has none. */
export function wantedTakes(pack: Pack, retakes: readonly Retake[], engine: string): WantedTake[] {
  const ids = lineIds(pack).values();
  return pack.acts.flatMap((act, index) => [
    ...act.lines.flatMap((line) => {
      const id = ids.next().value ?? '';
      const retake = retakes.find((each) => each.line === id);
      return wanted(pack, { act: index, kind: 'line', id }, { who: line.who, say: line.say, retake, engine });
    }),
    ...Object.entries(act.dreams).flatMap(([who, say]) => {
      const retake = retakes.find(({ dream }) => dream?.who === who && dream.act === index + 1);
      return wanted(pack, { act: index, kind: 'dream', id: who }, { who, say, retake, engine });
    }),
  ]);
}

interface Saying {
  readonly who: string;
  readonly say: string;
  readonly retake: Retake | undefined;
  readonly engine: string;
}

function wanted(
  pack: Pack,
  place: Pick<WantedTake, 'act' | 'kind' | 'id'>,
  { who, say, retake, engine }: Saying,
): WantedTake[] {
  const speech = pack.speech[who];
  if (!speech) return [];
  const words = wordsIn(say);
  const find = wordFinder(words);
  const facts: TakeFacts = {
    say,
    voice: speech.voice,
    speed: speech.speed * (retake?.speed ?? 1),
    pronounce: pronunciationsIn(words, { ...pack.pronounce, ...retake?.pronounce }),
    splits: (retake?.split ?? []).flatMap(({ word, nth }) => find(word)[nth - 1] ?? []),
  };
  return [{ ...place, ...facts, key: takeKey(facts, engine) }];
}
