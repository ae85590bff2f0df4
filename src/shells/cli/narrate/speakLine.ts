import { chunksOf } from '../../../core/narration/chunks.ts';
import { hisses } from '../../../core/narration/hisses.ts';
import { phrasesIn } from '../../../core/narration/phrases.ts';
import type { WantedTake } from '../../../core/narration/wantedTakes.ts';
import { assembled } from './audio/assembled.ts';
import { finished } from './audio/finished.ts';
import { type Settled, settled } from './audio/settled.ts';
import type { Engine, Spoken } from './engine.ts';

/** Has a line or a dream said by an engine and makes it ready: chunk by chunk, joined with its rests, trimmed. */
export async function speakLine(
  engine: Engine,
  { say, voice, speed, splits, pronounce }: WantedTake,
): Promise<Spoken> {
  const words = phrasesIn(say);
  const chunks: Settled[] = [];
  for (const chunk of chunksOf(words, splits)) {
    const own = words.slice(chunk.from, chunk.to);
    const spoken = await engine({ words: own, voice, speed: speed * chunk.speed, pronounce });
    chunks.push(
      settled(
        spoken,
        own.map(({ mark }) => mark !== ''),
        hisses(own[0]?.text ?? ''),
      ),
    );
  }
  return finished(
    assembled(
      chunks,
      words.map(({ mark }) => mark),
    ),
  );
}
