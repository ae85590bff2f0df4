import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { createShared, SHARED } from '../../src/scene/shared.ts';
import { writeWord } from '../../src/scene/wordLight.ts';
import { storyOf } from '../packs.ts';

describe('the light of the word being spoken', () => {
  const { score, pack } = storyOf('chrononest');
  const field = formationOf(pack, 500);
  const stage = { score, site: siteOf(pack, field) };
  const withFocus = score.shots.findIndex(({ focus }) => focus !== null);
  const without = score.shots.findIndex(({ focus }) => focus === null);

  const wordOf = (shared: Float32Array) => [...shared.slice(SHARED.word, SHARED.word + 4)] as const;

  it('falls where the focus person sleeps, as strong as the word', () => {
    const shared = createShared();
    writeWord(shared, stage, { shot: withFocus, pulse: 1 });
    const pod = field.cast[score.shots[withFocus]?.focus ?? 0] ?? 0;
    const [x, y, z, full = 0] = wordOf(shared);
    expect([...field.position.slice(3 * pod, 3 * pod + 3)]).toEqual([x, y, z]);
    expect(full).toBeGreaterThan(0.3);
    expect(full).toBeLessThan(0.7);
    writeWord(shared, stage, { shot: withFocus, pulse: 0.5 });
    expect(wordOf(shared)[3]).toBeCloseTo(full / 2, 6);
  });

  it('is nobody’s without a focus', () => {
    const shared = createShared();
    shared.fill(0.5, SHARED.word, SHARED.word + 4);
    writeWord(shared, stage, { shot: without, pulse: 1 });
    expect(wordOf(shared)[3]).toBe(0);
  });
});
