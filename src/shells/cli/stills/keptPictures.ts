import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Score } from '../../../core/score.ts';
import { ROOT } from '../root.mjs';
import { momentsOf, type Still } from './momentsOf.ts';
import { ALL_SYSTEMS } from './readRequest.ts';
import { takeStill } from './takeStill.ts';

/** Where the pictures are kept that later ones are compared with, a folder for each story. */
export const KEPT = join(ROOT, 'tests/pictures');
export const KEPT_SIZE = { width: 640, height: 360 };
/** Most bytes of one, and of all. */
export const KEPT_MOST = { one: 60_000, all: 8_000_000 };

/** Of WebP, tried in this order until a picture is small enough. */
const QUALITIES = [0.82, 0.72, 0.6, 0.45, 0.3];

/** The moments of a story that are kept: three of each act, and each system in its line. */
export function keptMoments(score: Score): Still[] {
  const plain = { place: null, strip: false };
  const systems = momentsOf(score, { ...plain, systems: ALL_SYSTEMS });
  return [...momentsOf(score, plain), ...systems.map(({ t, name }) => ({ t, name: `system-${name}` }))];
}

/** The open story's picture as it is kept: WebP, as good as fits. Throws when none does. */
export async function takeKept(page: Page, { t, name }: Still): Promise<Buffer> {
  for (const quality of QUALITIES) {
    const picture = await takeStill(page, { t, size: KEPT_SIZE, tier: 'high' }, { type: 'webp', quality });
    if (picture.length <= KEPT_MOST.one) return picture;
  }
  throw new Error(`The picture ${name} is over ${KEPT_MOST.one} bytes at the least quality.`);
}

/** Writes a story's pictures into `folder`; returns the files and the bytes of all. */
export async function keepPictures(page: Page, score: Score, folder: string) {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  let bytes = 0;
  for (const still of keptMoments(score)) {
    const picture = await takeKept(page, still);
    const file = join(folder, `${still.name}.webp`);
    writeFileSync(file, picture);
    files.push(file);
    bytes += picture.length;
  }
  return { files, bytes };
}

/** A kept picture's bytes; null when it is not kept. */
export function readKept(story: string, name: string): Buffer | null {
  const file = join(KEPT, story, `${name}.webp`);
  return existsSync(file) ? readFileSync(file) : null;
}
