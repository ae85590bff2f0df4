import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrasesIn } from '../../../../core/narration/phrases.ts';
import { takeFor } from '../../../../core/narration/staleness.ts';
import type { WantedTake } from '../../../../core/narration/wantedTakes.ts';
import { ROOT } from '../../root.mjs';
import { decoded } from '../audio/decoded.ts';
import { accentOf } from '../kokoro/accentOf.ts';
import { createPhonemes } from '../kokoro/phonemes.ts';
import { audioFile } from '../narrationFiles.ts';
import { foundNarration, type StoryNarration, storyNarration } from '../storyNarration.ts';
import { makeSheet, STORIES } from './makeSheet.ts';

const OUT = join(ROOT, '.out', 'narration', 'proof');
/** What the recogniser and the aligner hear at. */
const RATE = 16_000;

const phonemes = createPhonemes();

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** Writes all takes as WAV files and one JSON of what each should say and when, for the checks in this folder. */
async function main(): Promise<void> {
  const rows = await makeSheet(OUT, async (pack) => {
    const narration = storyNarration(STORIES, pack);
    const found: unknown[] = [];
    for (const take of narration.wanted) found.push(...(await rowOf(narration, take)));
    return found;
  });
  console.log(`${rows} takes in ${OUT}`);
}

async function rowOf(narration: StoryNarration, wanted: WantedTake): Promise<unknown[]> {
  const take = takeFor(foundNarration(narration), wanted);
  if (take?.key !== wanted.key) return [];
  const words = phrasesIn(wanted.say);
  const sounds = await (await phonemes)({ ...wanted, words }, accentOf(wanted.voice));
  const wav = join(OUT, `${take.key}.wav`);
  writeFileSync(wav, wavOf(await decoded(readFileSync(audioFile(narration.folder, take.key)), RATE)));
  const { kind, id, say, voice, speed } = wanted;
  const names = Object.values(narration.pack.cast).map(({ name }) => name);
  return [
    {
      ...{ story: narration.story, act: wanted.act + 1, kind, id, say, voice, speed, wav, names },
      seconds: take.seconds,
      words: words.map(({ text, spoken, mark }, i) => ({
        ...{ text, spoken, mark, ipa: sounds[i]?.phonemes ?? '' },
        ...{ start: take.words[i]?.[0], end: take.words[i]?.[1] },
      })),
    },
  ];
}

/** Mono, 16 bits. */
function wavOf(samples: Float32Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length * 2, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length * 2, 40);
  const body = Int16Array.from(samples, (sample) => Math.round(32_767 * Math.max(-1, Math.min(1, sample))));
  return Buffer.concat([head, Buffer.from(body.buffer)]);
}
