import { join } from 'node:path';
import { takeFor } from '../../../../core/narration/staleness.ts';
import { writtenStories } from '../../packs/compileStories.ts';
import { ROOT } from '../../root.mjs';
import { foundNarration, storyNarration } from '../storyNarration.ts';

const STORIES = join(ROOT, 'assets', 'stories');

/** Prints the pace of each act's lines and dreams in words a minute, each from its first word to its last. */
for (const pack of writtenStories(STORIES).packs) {
  const narration = storyNarration(STORIES, pack);
  const found = foundNarration(narration);
  for (const [act, { title }] of pack.acts.entries()) {
    const own = narration.wanted.filter((take) => take.act === act);
    const paces = (['line', 'dream'] as const).map((kind) => {
      const times = own
        .filter((take) => take.kind === kind)
        .flatMap((take) => takeFor(found, take)?.words ?? []);
      const takes = own.filter((take) => take.kind === kind).flatMap((take) => takeFor(found, take) ?? []);
      const seconds = takes.reduce(
        (sum, { words }) => sum + (words.at(-1)?.[1] ?? 0) - (words[0]?.[0] ?? 0),
        0,
      );
      return `${kind}s ${seconds > 0 ? ((60 * times.length) / seconds).toFixed(1) : '   - '}`;
    });
    console.log(`${pack.id.padEnd(14)} ${act + 1}  ${paces.join('   ')}   ${title}`);
  }
}
