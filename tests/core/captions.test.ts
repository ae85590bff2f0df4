import { describe, expect, it } from 'vitest';
import { LEAST_PAGE, LINE_CHARS, PAGE_LINES } from '../../src/core/captions.ts';
import { frameAt } from '../../src/core/frame.ts';
import { STORIES, storyOf } from '../packs.ts';

describe.each(STORIES)('captions of %s', (id) => {
  const { score, pages } = storyOf(id);
  const story = storyOf(id);

  it('[C1] joined are the words as written', () => {
    for (const line of score.lines) {
      const own = pages.filter((page) => page.line === line.index);
      expect(own.map((page) => line.say.slice(page.from, page.to)).join('')).toBe(line.say);
      expect(own.flatMap((page) => page.rows).join(' ')).toBe(line.say);
    }
  });

  it('[C2] fit in two rows of 42 characters', () => {
    for (const { rows } of pages) {
      expect(rows.length).toBeLessThanOrEqual(PAGE_LINES);
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(LINE_CHARS);
    }
  });

  it('[C3] stand long enough to be read', () => {
    for (const page of pages) {
      const words = score.lines[page.line]?.say.slice(page.from, page.to);
      expect(page.end - page.start, words).toBeGreaterThanOrEqual(LEAST_PAGE);
    }
  });

  it('[C4] turn on the time of their first word, mostly at the end of a clause', () => {
    let atClause = 0;
    const turns = pages.filter((page) => page.from > 0);
    for (const page of turns) {
      const line = score.lines[page.line];
      expect(page.start).toBe(line?.words[page.words[0]]?.start);
      if (/[.,;:!?…—][”"')]* $/.test(line?.say.slice(0, page.from) ?? '')) atClause++;
    }
    expect(atClause / turns.length).toBeGreaterThan(0.8);
  });

  it('[C5] come one at a time, each once', () => {
    const seen: number[] = [];
    for (let t = 0; t < score.end; t += 0.1) {
      const { caption } = frameAt(story, t);
      if (caption !== null && seen.at(-1) !== caption) seen.push(caption);
    }
    expect(seen).toEqual(pages.map((_, i) => i));
  });
});
