import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bookMoment } from '../../../core/score/bookMoment.ts';
import type { Score } from '../../../core/score.ts';
import { takeStill } from './takeStill.ts';

/** Pixels of a page's picture. */
export const BOOK_SIZE = { width: 800, height: 450 };

/** Writes each act's picture into `folder` as `act-<n>.webp`; returns the files. */
export async function takeBook(page: Page, score: Score, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const act of score.acts) {
    const spec = { t: bookMoment(score, act), size: BOOK_SIZE, tier: 'high' } as const;
    const file = join(folder, `act-${act.index + 1}.webp`);
    writeFileSync(file, await takeStill(page, spec, { type: 'webp' }));
    files.push(file);
  }
  return files;
}
