import { Vector4 } from 'three';
import { describe, expect, it } from 'vitest';
import { formationOf } from '../../src/core/formations.ts';
import { siteOf } from '../../src/scene/camera/siteOf.ts';
import { writeWord } from '../../src/scene/wordLight.ts';
import { storyOf } from '../packs.ts';

describe('the light of the word being spoken', () => {
  const { score, pack } = storyOf('chrononest');
  const field = formationOf(pack, 500);
  const stage = { score, site: siteOf(pack, field) };
  const withFocus = score.shots.findIndex(({ focus }) => focus !== null);
  const without = score.shots.findIndex(({ focus }) => focus === null);

  it('falls where the focus person sleeps, as strong as the word', () => {
    const word = new Vector4();
    writeWord(word, stage, { shot: withFocus, pulse: 1 });
    const pod = field.cast[score.shots[withFocus]?.focus ?? 0] ?? 0;
    expect([...field.position.slice(3 * pod, 3 * pod + 3)]).toEqual([word.x, word.y, word.z]);
    expect(word.w).toBeGreaterThan(0.3);
    expect(word.w).toBeLessThan(0.7);
    const full = word.w;
    writeWord(word, stage, { shot: withFocus, pulse: 0.5 });
    expect(word.w).toBeCloseTo(full / 2, 9);
  });

  it('is nobody’s without a focus', () => {
    const word = new Vector4(1, 2, 3, 0.5);
    writeWord(word, stage, { shot: without, pulse: 1 });
    expect(word.w).toBe(0);
  });
});
