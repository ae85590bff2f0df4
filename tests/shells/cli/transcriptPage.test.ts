import { describe, expect, it } from 'vitest';
import { storyPages } from '../../../src/shells/cli/packs/storyPages.ts';
import { transcriptPage } from '../../../src/shells/cli/packs/transcriptPage.ts';
import { parseRoute } from '../../../src/shells/web/route.ts';
import { packOf, STORIES, storyOf } from '../../packs.ts';

const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe.each(STORIES)('the page to read of %s', (id) => {
  const { score, pack } = storyOf(id);
  const page = transcriptPage(score);

  it('[V8] has every line and every dream, word for word, in order', () => {
    const text = plain(page);
    let at = 0;
    for (const line of score.lines) {
      const found = text.indexOf(line.say, at);
      expect(found).toBeGreaterThan(at);
      at = found;
    }
    for (const dream of pack.acts.flatMap((act) => Object.values(act.dreams))) expect(text).toContain(dream);
  });

  it('[V8] leads from every line to its moment', () => {
    const links = [...page.matchAll(/href="\.\.\/(#[^"]*at=[^"]*)"/g)].map((match) => match[1] ?? '');
    const moments = links.map((link) => parseRoute(link.replaceAll('&#38;', '&')));
    expect(moments).toEqual(
      score.lines.map((line) => ({
        story: id,
        moment: { act: line.act, line: line.id, fraction: 0 },
        broken: false,
      })),
    );
  });

  it('[V8] stands with two caption files an act, which it links', () => {
    const paths = storyPages(packOf(id)).map(({ path }) => path);
    expect(paths).toHaveLength(1 + 2 * pack.acts.length);
    for (const path of paths.slice(1)) expect(page).toContain(`href="${path.replace('transcripts/', '')}"`);
  });
});
