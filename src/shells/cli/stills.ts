import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Score } from '../../core/score.ts';
import { stillPath, type WindowWithDoor, waitForDoor } from './door.ts';
import { launchChromium } from './launchChromium.ts';
import { openPage } from './openPage.ts';
import { storiesIn } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';
import { serveSite } from './serveSite.ts';
import { KEPT_MOST, keepPictures } from './stills/keptPictures.ts';
import { makeSheet, type Picture } from './stills/makeSheet.ts';
import { momentsOf } from './stills/momentsOf.ts';
import { HELP, readRequest, type StillsRequest } from './stills/readRequest.ts';
import { takeBook } from './stills/takeBook.ts';
import { takeStill } from './stills/takeStill.ts';

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
  const stories = chosenStories(request.stories);
  const site = await serveSite();
  const server = await launchChromium();
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    let kept = 0;
    for (const story of stories) kept += await takeStory({ browser, url: site.url, story, request });
    if (request.keep) console.log(`${kept} bytes in all`);
    if (kept > KEPT_MOST.all) throw new Error(`These pictures are over ${KEPT_MOST.all} bytes in all.`);
  } finally {
    await server.close();
    await site.close();
  }
}

function chosenStories(asked: readonly string[]): readonly string[] {
  const known = storiesIn(join(ROOT, 'assets/stories'));
  const unknown = asked.find((story) => !known.includes(story));
  if (unknown) throw new Error(`There is no story ${unknown}. There are ${known.join(', ')}.`);
  return asked.length > 0 ? asked : known;
}

interface Task {
  readonly browser: Browser;
  readonly url: string;
  readonly story: string;
  readonly request: StillsRequest;
}

/** Answers the bytes of what was kept; throws where something of it could not be drawn. */
async function takeStory(task: Task): Promise<number> {
  const { browser, url, story, request } = task;
  const { page, errors, close } = await openPage(browser, url, {
    path: stillPath(story, request.tier),
    size: request.size,
  });
  try {
    await waitForDoor(page);
    const score = await page.evaluate(() => (window as unknown as WindowWithDoor).noctiluca?.story.score);
    if (!score) throw new Error(`${story} could not be opened: ${errors.join('; ')}`);
    const bytes = await takePictures(task, page, score);
    if (errors.length > 0)
      throw new Error(`In ${story} something is not drawn; take its pictures again once it is: ${errors[0]}`);
    return bytes;
  } finally {
    await close();
  }
}

async function takePictures({ browser, story, request }: Task, page: Page, score: Score): Promise<number> {
  if (request.book) {
    const files = await takeBook(page, score, join(ROOT, 'assets/stories', story, 'book'));
    console.log(files.join('\n'));
    return 0;
  }
  if (request.keep) {
    const { files, bytes } = await keepPictures(page, score, resolve(ROOT, request.out, story));
    console.log(files.join('\n'));
    return bytes;
  }
  const folder = resolve(ROOT, request.out, story);
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  for (const { t, name } of momentsOf(score, request)) {
    const png = await takeStill(page, { t, size: request.size, tier: request.tier });
    const file = join(folder, `${name}.png`);
    writeFileSync(file, png);
    console.log(file);
    pictures.push({ png, label: `${story}  ${name}  ${t.toFixed(1)} s` });
  }
  const sheet = resolve(ROOT, request.out, `${story}${request.strip ? '-strip' : ''}.png`);
  writeFileSync(sheet, await makeSheet(browser, pictures, request.strip ? 4 : 3));
  console.log(sheet);
  return 0;
}
