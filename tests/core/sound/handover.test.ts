import { describe, expect, it } from 'vitest';
import { bedAt } from '../../../src/core/sound/bedAt.ts';
import { endOf } from '../../../src/core/sound/path.ts';
import { presenceAt } from '../../../src/core/sound/presence.ts';
import { singerNotes } from '../../../src/core/sound/singerNotes.ts';
import { STORIES, storyOf } from '../../packs.ts';

describe.each(STORIES)('from act to act of %s', (id) => {
  const story = storyOf(id);
  const { score, pack } = story;
  const guilds = pack.guilds.map((_, g) => g);
  const crossings = score.acts.slice(1).map((act, i) => [score.acts[i]?.close ?? 0, act.firstWord] as const);

  it('[N18] the bed glides', () => {
    const curves = ['gain', 'air', 'lowpass', 'shelf', 'openness', 'shadowCents', 'shadowGain'] as const;
    const span = { gain: 1, air: 1, lowpass: 3000, shelf: 19, openness: 6, shadowCents: 104, shadowGain: 1 };
    for (const [from, to] of crossings) {
      let before = bedAt(story, from);
      for (let t = from; t < to; t += 0.05) {
        const bed = bedAt(story, t);
        for (const curve of curves)
          expect(Math.abs(bed[curve] - before[curve]) / span[curve]).toBeLessThan(0.02);
        before = bed;
      }
    }
  });

  it('[N18] singers are fewest where one act becomes the next, without a jump', () => {
    for (const [i, [from, to]] of crossings.entries()) {
      const middle = score.acts[i]?.end ?? 0;
      expect(presenceAt(story, 0, middle - 0.01)).toBeLessThan(0.5);
      expect(presenceAt(story, 0, to)).toBeCloseTo(1, 5);
      for (const t of [from, middle, to]) {
        const [a, b] = [presenceAt(story, 0, t - 0.01), presenceAt(story, 0, t + 0.01)];
        expect(Math.abs(a - b)).toBeLessThan(0.2);
      }
    }
  });

  it('[N17] guilds of the first act come in one after another, and all are in before its end', () => {
    const act = score.acts[0];
    const first = guilds.map(
      (guild) => singerNotes(story, 0, act?.close ?? 0).find((n) => n.guild === guild)?.t ?? 0,
    );
    expect(first.slice(1).every((t, i) => t > (first[i] ?? 0))).toBe(true);
    for (const guild of guilds) expect(presenceAt(story, guild, (act?.close ?? 0) - 1)).toBe(1);
  });

  it('[N17] every guild is whole in the middle of the other acts', () => {
    for (const { start, end } of score.acts.slice(1)) {
      for (const guild of guilds) expect(presenceAt(story, guild, (start + end) / 2)).toBe(1);
    }
  });

  it('[N16] nothing but air is left at the end', () => {
    const { close, over } = endOf(story);
    expect(presenceAt(story, 0, close)).toBe(0);
    const bed = bedAt(story, over);
    expect([bed.gain, bed.clockTone.gain]).toEqual([0, 0]);
    expect(bed.air).toBeGreaterThan(1);
  });
});
