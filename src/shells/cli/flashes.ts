import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { hashText, randomFrom } from '../../core/random.ts';
import type { Flashing } from '../web/flashes/flashCounter.ts';
import type { FlashPlan } from '../web/flashes/flashesPage.ts';
import { printTable } from './bench/printTable.ts';
import type { WindowWithDoor } from './door.ts';
import { fingerprint } from './fingerprint.mjs';
import { launchChromium } from './launchChromium.ts';
import { openPage } from './openPage.ts';
import { storiesIn } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';
import { serveSite } from './serveSite.ts';

/** Flashes in a second that nothing may go beyond; WCAG 2.2 allows three. */
const MOST = 2;
const AROUND = 2;
const AT_RANDOM = 10;
/** Over all stories: scripts of random dials and their seconds, visitors who change place and theirs. */
const SCRIPTS = { count: 200, seconds: 2 };
const SEEKS = { count: 25, seconds: 6 };
const RECORD = join(ROOT, '.out/flashes.json');

/** Something to be looked at. */
interface Task {
  readonly kind: 'cues' | 'fastest' | 'random' | 'scripts' | 'seeks';
  readonly name: string;
  readonly call: readonly ['span' | 'script' | 'seeks', number, number];
}

type Found = Flashing & Pick<Task, 'kind'>;

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

/** Looks at all stories, or at those named; what was found on exactly these sources is not looked at again. */
async function main() {
  const known = storiesIn(join(ROOT, 'assets/stories'));
  const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const unknown = asked.find((story) => !known.includes(story));
  if (unknown) throw new Error(`There is no story ${unknown}. There are ${known.join(', ')}.`);
  const record = readRecord(process.argv.includes('--fresh'));
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    for (const story of asked.length > 0 ? asked : known) {
      const { page, close } = await openPage(browser, site.url, { path: '?flashes' });
      await page.waitForFunction(() => Boolean((window as unknown as WindowWithDoor).noctiluca?.flashes));
      await lookAt(page, story, { record, share: known.length });
      await close();
    }
  } finally {
    await server.close();
    await site.close();
  }
  report(record.found);
}

interface Record_ {
  readonly sources: string;
  readonly found: Record<string, Found>;
}

async function lookAt(page: Page, story: string, { record, share }: { record: Record_; share: number }) {
  const plan = await page.evaluate(
    (id) => (window as unknown as WindowWithDoor).noctiluca?.flashes?.open(id, 320),
    story,
  );
  if (!plan) throw new Error(`${story} could not be opened.`);
  for (const { kind, name, call } of tasksOf(story, plan, share)) {
    const key = `${story} ${name}`;
    if (record.found[key]) continue;
    const flashing = await page.evaluate(([how, a, b]) => {
      return (window as unknown as WindowWithDoor).noctiluca?.flashes?.[how](a, b);
    }, call);
    if (!flashing) throw new Error('The page counts no flashes.');
    record.found[key] = { ...flashing, kind };
    mkdirSync(join(ROOT, '.out'), { recursive: true });
    writeFileSync(RECORD, JSON.stringify(record));
    const { general, red } = flashing;
    if (Math.max(general.flashes, red.flashes) > MOST)
      console.log(
        `${key}: ${general.flashes} general at ${general.t.toFixed(2)} s, ${red.flashes} red at ${red.t.toFixed(2)} s`,
      );
  }
  console.log(`${story} done`);
}

function tasksOf(story: string, plan: FlashPlan, share: number): Task[] {
  const seed = hashText(story);
  const random = randomFrom(seed);
  const spans = joined(
    plan.cues.map((t) => [t - AROUND, t + AROUND] as const),
    plan.end,
  );
  const about = (t: number) => [t - AROUND, t + AROUND] as const;
  const span = (kind: Task['kind'], [from, to]: readonly [number, number]): Task => {
    return { kind, name: `${kind} ${from.toFixed(1)} to ${to.toFixed(1)} s`, call: ['span', from, to] };
  };
  const many = ({ count }: { count: number }) =>
    Array.from({ length: Math.ceil(count / share) }, (_, i) => i);
  return [
    ...spans.map((one) => span('cues', one)),
    ...plan.fastest.flat().map((t) => span('fastest', about(t))),
    ...plan.acts.map(({ start, end }) => {
      const from = start + random() * Math.max(0, end - start - AT_RANDOM);
      return span('random', [from, from + AT_RANDOM]);
    }),
    ...many(SCRIPTS).map((i): Task => {
      return { kind: 'scripts', name: `script ${i}`, call: ['script', seed + i, SCRIPTS.seconds] };
    }),
    ...many(SEEKS).map((i): Task => {
      return { kind: 'seeks', name: `seeks ${i}`, call: ['seeks', seed + i, SEEKS.seconds] };
    }),
  ];
}

/** Spans in time order, those that touch made one. */
function joined(spans: readonly (readonly [number, number])[], end: number): (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], Math.min(end, to));
    else out.push([Math.max(0, from), Math.min(end, to)]);
  }
  return out;
}

function readRecord(fresh: boolean): Record_ {
  const sources = fingerprint();
  if (!fresh && existsSync(RECORD)) {
    const record = JSON.parse(readFileSync(RECORD, 'utf8')) as Record_;
    if (record.sources === sources) return record;
  }
  return { sources, found: {} };
}

function report(found: Readonly<Record<string, Found>>) {
  const kinds = [...new Set(Object.values(found).map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const these = Object.values(found).filter((one) => one.kind === kind);
    const most = (sort: 'general' | 'red') => Math.max(...these.map((one) => one[sort].flashes));
    const over = these.filter((one) => Math.max(one.general.flashes, one.red.flashes) > MOST).length;
    return [
      kind,
      String(these.length),
      most('general').toFixed(1),
      most('red').toFixed(1),
      over === 0 ? 'ok' : `${over} over`,
    ];
  });
  printTable(
    `Most flashes in a second in a quarter of any window (limit ${MOST})`,
    ['where', 'looked at', 'general', 'red', ''],
    rows,
  );
  if (rows.some((row) => row[4] !== 'ok')) process.exitCode = 1;
}
