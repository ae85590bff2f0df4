import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type JSHandle } from 'playwright-core';
import type { Listen } from '../web/listen/listenPage.ts';
import { printTable } from './bench/printTable.ts';
import type { WindowWithDoor } from './door.ts';
import { launchChromium } from './launchChromium.ts';
import { type ActFigures, measureAct, PARTS, type Part, SILENT } from './listen/measureAct.ts';
import { HELP, readRequest } from './listen/readRequest.ts';
import { wavOf } from './listen/wavOf.ts';
import { openPage } from './openPage.ts';
import { compileStory, storiesIn } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';
import { serveSite } from './serveSite.ts';

const STORIES = join(ROOT, 'assets/stories');
const SAMPLE_RATE = 48_000;
/** Samples fetched from the page at a time. */
const PIECE = 1 << 20;

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main() {
  const request = readRequest(process.argv.slice(2));
  if (request === 'help') {
    console.log(HELP);
    return;
  }
  const acts = chosenActs(request.story, request.act);
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const { page, close } = await openPage(browser, site.url, { path: '?listen' });
    page.on('console', (message) => {
      if (message.type() === 'warning') console.warn(message.text());
    });
    await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.listen));
    const folder = resolve(ROOT, request.out);
    mkdirSync(folder, { recursive: true });
    const listen = await page.evaluateHandle(() => {
      const found = (window as unknown as WindowWithDoor).noctiluca?.listen;
      if (!found) throw new Error('The page does not listen.');
      return found;
    });
    for (const act of acts) print(act, await listenTo(listen, act, folder));
    await close();
  } finally {
    await server.close();
    await site.close();
  }
}

interface ChosenAct {
  readonly story: string;
  readonly act: number;
}

function chosenActs(asked: string | null, act: number | null): ChosenAct[] {
  const known = storiesIn(STORIES);
  if (asked !== null && !known.includes(asked)) {
    throw new Error(`There is no story ${asked}. There are ${known.join(', ')}.`);
  }
  return (asked === null ? known : [asked]).flatMap((story) => {
    const { packs, faults } = compileStory(STORIES, story);
    const count = packs[0]?.acts.length ?? 0;
    if (faults.length > 0) throw new Error(faults.join('\n'));
    if (act !== null && act >= count)
      throw new Error(`${story} has ${count} acts, none of them number ${act + 1}.`);
    return Array.from({ length: count }, (_, i) => i)
      .filter((i) => act === null || i === act)
      .map((i) => ({ story, act: i }));
  });
}

async function listenTo(listen: JSHandle<Listen>, act: ChosenAct, folder: string): Promise<ActFigures> {
  const name = join(folder, `${act.story}-${act.act + 1}`);
  const plan = await listen.evaluate((page, { story, act }) => page.plan(story, act), act);
  const { length } = await listen.evaluate((page, { story, act }) => page.render(story, act), act);
  const channels = await listen.evaluate((page) => page.channels);
  const parts: Record<Part, readonly Float32Array[]> = { voice: [], music: [], mix: [] };
  for (const part of PARTS) {
    const [left, right] = channels[part];
    parts[part] = [await readChannel(listen, left, length), await readChannel(listen, right, length)];
    writeFileSync(`${name}-${part}.wav`, wavOf(parts[part], SAMPLE_RATE));
  }
  const marks = plan.lines.map(({ start }) => start);
  const picture = await listen.evaluate((page, times) => page.picture(times), marks);
  writeFileSync(`${name}.png`, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
  return measureAct(plan, parts, SAMPLE_RATE);
}

async function readChannel(listen: JSHandle<Listen>, channel: number, length: number): Promise<Float32Array> {
  const samples = new Float32Array(length);
  for (let from = 0; from < length; from += PIECE) {
    const request = { channel, from, count: PIECE };
    const text = await listen.evaluate(
      (page, { channel, from, count }) => page.read(channel, from, count),
      request,
    );
    const bytes = Buffer.from(text, 'base64');
    samples.set(
      new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      from,
    );
  }
  return samples;
}

function print({ story, act }: ChosenAct, { loudness, under, truePeak, lines, silences }: ActFigures) {
  const one = (value: number) => value.toFixed(1);
  printTable(
    `${story}, act ${act + 1}`,
    ['line', 'who', 'from', 'to', 'voice', 'bed', 'over'],
    lines.map(({ line, voice, bed }) => [
      line.say.slice(0, 40),
      line.who,
      one(line.start),
      one(line.spoken),
      ...(voice > SILENT ? [one(voice), one(bed), one(voice - bed)] : ['not recorded', one(bed), '']),
    ]),
  );
  console.log(
    [
      '',
      `voice ${one(loudness.voice)} LUFS, bed ${one(loudness.music)} LUFS, mix ${one(loudness.mix)} LUFS`,
      `while it is spoken the voice lies ${one(loudness.voice - under)} LU over the bed (${one(under)} LUFS)`,
      `true peak ${one(truePeak)} dBTP`,
      `silences: ${silences.map(([from, to]) => `${one(from)} to ${one(to)} s`).join(', ') || 'none'}`,
    ].join('\n'),
  );
}
