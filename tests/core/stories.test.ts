import { expect, it } from 'vitest';
import { dreamAt } from '../../src/core/dream.ts';
import { DIALS } from '../../src/core/pack.ts';
import { cuesBetween } from '../../src/core/score/cuesBetween.ts';
import { dialsAt } from '../../src/core/score/dialsAt.ts';
import { STORIES, storyOf } from '../packs.ts';

/** A story as a person can read it: when each line comes, what it shows and hides, where the dials and the dream end up. */
function printed(id: string): string {
  const { score, track, pack } = storyOf(id);
  const rows = score.acts.flatMap((act) => {
    const lines = score.lines.slice(...act.lines).map((line) => {
      const dials = dialsAt(score, line.end);
      const { all, r } = dreamAt(track, line.end);
      const cues = cuesBetween(score, line.start, line.end).map(
        ({ kind, system, at }) => `${kind} ${pack.systems[system]?.id} ${at.toFixed(1)}`,
      );
      const shot = score.shots.find((one) => one.line === line.index);
      const focus = shot?.focus == null ? '' : ` on ${pack.cast[shot.focus]?.id}`;
      return [
        `${line.start.toFixed(1).padStart(6)} ${line.id} ${line.say.slice(0, 48)}`,
        `       ${DIALS.map((dial) => `${dial} ${dials[dial].toFixed(2)}`).join(' ')}`,
        `       r ${all.r.toFixed(2)} of guilds ${[...r].map((one) => one.toFixed(2)).join(' ')}`,
        `       ${[shot ? shot.shot + focus : '', ...cues].filter(Boolean).join(', ')}`.trimEnd(),
      ].join('\n');
    });
    return [`ACT ${act.index + 1} ${act.title} ${act.start.toFixed(1)} to ${act.end.toFixed(1)}`, ...lines];
  });
  return `${rows.join('\n')}\n`;
}

it.each(STORIES)('tells %s as it was last read by a person', async (id) => {
  await expect(printed(id)).toMatchFileSnapshot(`./stories/${id}.txt`);
});
