import type { ActVoice, Pack } from '../../../src/core/pack.ts';
import { lineIds } from '../../../src/core/score/lineIds.ts';
import { wordsIn } from '../../../src/core/words.ts';

/** From a recording's beginning to its first word. */
export const LEAD = 0.02;
/** Words last so long, and begin so far apart. */
export const WORD = 0.3;
export const PACE = 0.4;

/** A pack as if all its lines and dreams had been recorded: words of .3 s, .4 s apart, after .02 s. */
export function voicedPack(pack: Pack): Pack {
  const ids = lineIds(pack);
  const takeOf = (say: string, at: number) => {
    const words = wordsIn(say).map((_, i) => [LEAD + PACE * i, LEAD + PACE * i + WORD] as const);
    return { file: '', at, bytes: 100, seconds: (words.at(-1)?.[1] ?? 0) + 0.08, words };
  };
  const narration = pack.acts.map((act, index): ActVoice => {
    const file = `https://voice.test/act-${index + 1}.bin`;
    const lines = act.lines.map(
      ({ say }, i) => [ids.shift() ?? '', { ...takeOf(say, 100 * i), file }] as const,
    );
    const dreams = Object.entries(act.dreams).map(([id, say]) => {
      return [id, { ...takeOf(say, 0), file: `https://voice.test/${id}-${index + 1}.bin` }] as const;
    });
    return { lines: Object.fromEntries(lines), dreams: Object.fromEntries(dreams) };
  });
  return { ...pack, narration };
}
