import type { CaptionPage } from '../core/captions.ts';
import type { ScoreLine } from '../core/score.ts';
import type { Seconds } from '../core/units.ts';

/** A written piece of a caption, from one space to the next, and when it is spoken; what is no word takes no time. */
export interface CaptionToken {
  readonly text: string;
  readonly start: Seconds;
  readonly end: Seconds;
}

/** The rows of a page as tokens; punctuation that stands alone is spoken with the word before it. */
export function captionRows(page: CaptionPage, line: ScoreLine): CaptionToken[][] {
  let from = page.from;
  let start = page.start;
  return page.rows.map((row) => {
    const rowFrom = Math.max(from, line.say.indexOf(row, from));
    from = rowFrom + row.length;
    return Array.from(row.matchAll(/\S+/g), (match) => {
      const at = rowFrom + match.index;
      const word = line.words.find((each) => each.from < at + match[0].length && each.to > at);
      start = word?.start ?? start;
      return { text: match[0], start, end: word?.end ?? start };
    });
  });
}
