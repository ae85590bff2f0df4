import { pagesOf } from '../../../core/captions.ts';
import type { Pack } from '../../../core/pack.ts';
import { compileScore } from '../../../core/score/compileScore.ts';
import { actVtt } from '../../../core/voice/actVtt.ts';
import { escapedHtml, transcriptPage } from './transcriptPage.ts';

/** A text file of the site, by its path. */
export interface StoryPage {
  readonly path: string;
  readonly text: string;
}

/** Where a story's transcript stands in the site. */
export function transcriptPath(id: string): string {
  return `transcripts/${id}.html`;
}

/** A list of links to the transcripts of stories. */
export function transcriptLinks(packs: readonly Pack[]): string {
  const links = packs.map(
    ({ id, title }) => `<li><a href="${transcriptPath(id)}">${escapedHtml(title)}</a></li>`,
  );
  return `<ul>${links.join('')}</ul>`;
}

/** A story as text for those who read: its transcript, and for each act its captions, by line and by word. */
export function storyPages(pack: Pack): StoryPage[] {
  const score = compileScore(pack);
  const told = { score, pages: pagesOf(score) };
  const captions = pack.acts.flatMap((_, act) => {
    const path = `transcripts/${pack.id}-${act + 1}`;
    return [
      { path: `${path}.vtt`, text: actVtt(told, act, { words: false }) },
      { path: `${path}-words.vtt`, text: actVtt(told, act, { words: true }) },
    ];
  });
  return [{ path: transcriptPath(pack.id), text: transcriptPage(score) }, ...captions];
}
