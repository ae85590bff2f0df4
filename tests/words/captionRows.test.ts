import { describe, expect, it } from 'vitest';
import { LINE_CHARS, PAGE_LINES } from '../../src/core/captions.ts';
import { captionRows } from '../../src/words/captionRows.ts';
import { STORIES, storyOf } from '../packs.ts';

describe.each(STORIES)('the captions of %s', (id) => {
  const { pages, score } = storyOf(id);
  const rowsOf = (index: number) => {
    const page = pages[index];
    const line = page && score.lines[page.line];
    if (!page || !line) throw new Error(`${id} has no page ${index}`);
    return { page, line, rows: captionRows(page, line) };
  };

  it('say what their page says, piece by piece', () => {
    const said = pages.map((_, i) => rowsOf(i).rows.map((row) => row.map(({ text }) => text).join(' ')));
    expect(said).toEqual(pages.map((page) => page.rows));
  });

  it('are never more than two rows of forty-two letters', () => {
    const sizes = pages.flatMap((_, i) => {
      const { rows } = rowsOf(i);
      return [
        rows.length <= PAGE_LINES,
        ...rows.map((row) => row.map(({ text }) => text).join(' ').length <= LINE_CHARS),
      ];
    });
    expect(sizes).not.toContain(false);
  });

  it('mark each piece when its word is spoken, in order, while the page stands', () => {
    const wrong = pages.filter((page, i) => {
      const starts = rowsOf(i)
        .rows.flat()
        .map(({ start }) => start);
      const inOrder = starts.every((start, k) => k === 0 || start >= (starts[k - 1] ?? 0));
      return !inOrder || starts.some((start) => start < page.start || start >= page.end);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a piece that is no word', () => {
  it('is spoken with the word before it', () => {
    const say = 'A night — and morning.';
    const words = [
      { text: 'A', from: 0, to: 1, start: 10, end: 11 },
      { text: 'night', from: 2, to: 7, start: 11, end: 12 },
      { text: 'and', from: 10, to: 13, start: 12, end: 13 },
      { text: 'morning', from: 14, to: 21, start: 13, end: 14 },
    ];
    const line = { id: 'x', index: 0, act: 0, who: 'narrator', say, words, start: 10, spoken: 14, end: 15 };
    const page = {
      line: 0,
      from: 0,
      to: say.length,
      rows: [say],
      start: 10,
      end: 15,
      words: [0, 4] as const,
    };
    expect(captionRows(page, line)[0]?.map(({ start }) => start)).toEqual([10, 11, 11, 12, 13]);
  });
});
