import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { JSHandle } from 'playwright-core';
import type { Decibels } from '../../core/units.ts';
import type { Listen } from '../web/listen/listenPage.ts';
import { printTable } from './bench/printTable.ts';
import { integrated, loudnessOver } from './listen/loudness.ts';
import { type ActFigures, measureAct, PARTS, type Part, SILENT } from './listen/measureAct.ts';
import { HELP, type ListenRequest, readRequest } from './listen/readRequest.ts';
import { type ChosenAct, planOf, renderAct, SAMPLE_RATE, type Stereo, without } from './listen/renderAct.ts';
import { wavOf } from './listen/wavOf.ts';
import { withListen } from './listen/withListen.ts';
import { compileStory, storiesIn } from './packs/compileStories.ts';
import { writeLevels } from './packs/levels.ts';
import { ROOT } from './root.mjs';

const STORIES = join(ROOT, 'assets/stories');
/** What every act comes to, in LUFS. */
const LOUDNESS = -16;

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
  await withListen(async (listen) => {
    if (request.levels)
      for (const story of new Set(acts.map((act) => act.story)))
        await setLevels(
          listen,
          story,
          acts.filter((act) => act.story === story),
        );
    else {
      mkdirSync(resolve(ROOT, request.out), { recursive: true });
      for (const act of acts) print(act, await listenTo(listen, act, request));
    }
  });
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

/** Renders an act and writes it; answers its figures. */
async function listenTo(
  listen: JSHandle<Listen>,
  act: ChosenAct,
  request: ListenRequest,
): Promise<ActFigures> {
  const { from, stems } = request;
  const name = join(resolve(ROOT, request.out), `${act.story}-${act.act + 1}`);
  const plan = await planOf(listen, act);
  if (from >= plan.seconds)
    throw new Error(`Act ${act.act + 1} of ${act.story} is ${plan.seconds.toFixed(1)} s long.`);
  const seconds = Math.min(request.seconds ?? plan.seconds, plan.seconds - from);
  const read = await renderAct(listen, act, { from, seconds, stems });
  const write = (part: string, sound: Stereo) =>
    writeFileSync(`${name}-${part}.wav`, wavOf(sound, SAMPLE_RATE));
  const parts: Record<Part, Stereo> = {
    voice: await read('voice'),
    music: await read('music'),
    mix: await read('mix'),
  };
  for (const part of PARTS) write(part, parts[part]);
  if (stems) {
    const [dry, bed, systems] = [await read('dry'), await read('bed'), await read('systems')];
    write('bed', bed);
    write('systems', systems);
    write('guilds', without(dry, bed, systems));
    write('room', await read('room'));
  }
  const lines = plan.lines
    .filter(({ start, spoken }) => spoken > from && start < from + seconds)
    .map((line) => ({ ...line, start: line.start - from, spoken: line.spoken - from }));
  const picture = await listen.evaluate(
    (page, times) => page.picture(times),
    lines.map(({ start }) => start),
  );
  writeFileSync(`${name}.png`, Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'));
  return measureAct({ lines }, parts, SAMPLE_RATE);
}

/** Measures the acts of a story, and keeps what brings each to its loudness. */
async function setLevels(listen: JSHandle<Listen>, story: string, acts: readonly ChosenAct[]) {
  const rows: string[][] = [];
  const levels: Decibels[] = [];
  for (const act of acts) {
    const { level } = await planOf(listen, act);
    const read = await renderAct(listen, act, {});
    const measured = integrated(loudnessOver(await read('mix'), SAMPLE_RATE));
    const next = level + (LOUDNESS - measured);
    levels.push(next);
    rows.push([`act ${act.act + 1}`, measured.toFixed(2), level.toFixed(2), next.toFixed(2)]);
  }
  writeLevels(STORIES, story, levels);
  printTable(
    `${story}: levels that bring each act to ${LOUDNESS} LUFS`,
    ['', 'LUFS', 'dB until now', 'dB'],
    rows,
  );
}

function print({ story, act }: ChosenAct, { loudness, under, truePeak, lines, silences }: ActFigures) {
  const one = (value: number) => value.toFixed(1);
  printTable(
    `${story}, act ${act + 1}`,
    ['line', 'who', 'from', 'to', 'voice', 'bed', 'over', 'loudest', 'over'],
    lines.map(({ line, voice, bed, loudest }) => [
      line.say.slice(0, 40),
      line.who,
      one(line.start),
      one(line.spoken),
      ...(voice > SILENT
        ? [one(voice), one(bed), one(voice - bed), one(loudest), one(voice - loudest)]
        : ['not recorded', one(bed), '', one(loudest), '']),
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
