import type { CaptionPage } from '../captions.ts';
import type { Story } from '../openStory.ts';
import type { ScoreLine } from '../score.ts';
import type { Seconds } from '../units.ts';
import { speakerName } from './speakerName.ts';

export interface VttOptions {
  /** Each word with its own time, for players that can mark words. */
  readonly words: boolean;
}

/** An act (0 is the first) as WebVTT: a cue for each caption, named after its line, in seconds since the act's beginning. */
export function actVtt(
  { score, pages }: Pick<Story, 'score' | 'pages'>,
  index: number,
  options: VttOptions,
): string {
  const act = score.acts[index];
  if (!act) throw new RangeError(`${score.pack.id} has no act ${index + 1}`);
  const [first, end] = act.lines;
  const cues = pages
    .filter(({ line }) => line >= first && line < end)
    .flatMap((page) => {
      const line = score.lines[page.line];
      if (!line) return [];
      const at = (t: Seconds) => timestamp(t - act.start);
      const text = options.words ? timedRows(page, line, at) : page.rows.map(escaped).join('\n');
      const name = speakerName(score.pack, line.who);
      const id = `${line.id}:${page.from}`;
      return [`${id}\n${at(page.start)} --> ${at(page.end)}\n<v ${escaped(name)}>${text}`];
    });
  const title = `${score.pack.title}, act ${index + 1}, ${act.title}`.replace(/-->/g, '->');
  return `${[`WEBVTT ${title}`, ...cues].join('\n\n')}\n`;
}

/** A page's rows with a time before every word but the first, which begins with the cue. */
function timedRows(page: CaptionPage, line: ScoreLine, at: (t: Seconds) => string): string {
  const [first, end] = page.words;
  const words = line.words.slice(first, end);
  let from = page.from;
  const rows = page.rows.map((row) => {
    const start = Math.max(from, line.say.indexOf(row, from));
    from = start + row.length;
    let text = '';
    let to = start;
    for (const [i, word] of words.entries()) {
      if (word.from < start || word.from >= from) continue;
      text += escaped(line.say.slice(to, word.from));
      if (i > 0) text += `<${at(word.start)}>`;
      to = word.from;
    }
    return text + escaped(line.say.slice(to, from));
  });
  return rows.join('\n');
}

/** Hours, minutes, seconds and milliseconds, as WebVTT writes them. */
export function timestamp(t: Seconds): string {
  const ms = Math.max(0, Math.round(1000 * t));
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1000) % 60)}.${String(ms % 1000).padStart(3, '0')}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
