import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSHandle } from 'playwright-core';
import { phrasesIn } from '../../../../core/narration/phrases.ts';
import type { Pack } from '../../../../core/pack.ts';
import type { Seconds } from '../../../../core/units.ts';
import type { LinePlan, Listen } from '../../../web/listen/listenPage.ts';
import { between, loudnessOver } from '../../listen/loudness.ts';
import { planOf, renderAct, SAMPLE_RATE, type Stereo } from '../../listen/renderAct.ts';
import { wavOf } from '../../listen/wavOf.ts';
import { withListen } from '../../listen/withListen.ts';
import { ROOT } from '../../root.mjs';
import { makeSheet } from './makeSheet.ts';

const OUT = join(ROOT, '.out', 'narration', 'mix');
/** Heard on either side of a line; no two lines lie nearer than twice this. */
const PAD: Seconds = 0.15;

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** Writes each line of the rendered acts twice, the voice alone and the mix, and one JSON of what it should say. */
async function main(): Promise<void> {
  const rows = await withListen((listen) =>
    makeSheet(OUT, async (pack) => {
      const found: unknown[] = [];
      for (const act of pack.acts.keys()) found.push(...(await rowsOf(listen, pack, act)));
      return found;
    }),
  );
  console.log(`${rows / 2} lines, each twice, in ${OUT}`);
}

/** The lines of an act that are recorded, each as two rows. */
async function rowsOf(listen: JSHandle<Listen>, pack: Pack, act: number): Promise<unknown[]> {
  const place = { story: pack.id, act };
  const { lines } = await planOf(listen, place);
  const read = await renderAct(listen, place, {});
  const parts = { voice: await read('voice'), mix: await read('mix') };
  const loud = {
    voice: loudnessOver(parts.voice, SAMPLE_RATE),
    bed: loudnessOver(await read('music'), SAMPLE_RATE),
  };
  const names = Object.values(pack.cast).map(({ name }) => name);
  return lines
    .filter(({ who }) => pack.speech[who])
    .flatMap((line) => {
      const { id, say, start, spoken } = line;
      const words = phrasesIn(say).map(({ text, mark }) => ({ text, mark }));
      const over = between(loud.voice, start, spoken) - between(loud.bed, start, spoken);
      return (['voice', 'mix'] as const).map((part) => {
        const wav = join(OUT, `${pack.id}-${act + 1}-${id}-${part}.wav`);
        writeFileSync(wav, wavOf(spanOf(parts[part], line), SAMPLE_RATE));
        return { story: pack.id, act: act + 1, kind: 'line', id, part, say, wav, names, words, over };
      });
    });
}

function spanOf(sound: Stereo, { start, spoken }: LinePlan): Stereo {
  const [from, to] = [start - PAD, spoken + PAD].map((at) => Math.max(0, Math.round(at * SAMPLE_RATE)));
  return [sound[0].subarray(from, to), sound[1].subarray(from, to)];
}
