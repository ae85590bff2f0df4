import { beforeAll, describe, expect, it } from 'vitest';
import { ranked, swing } from '../browser/systems/following.ts';
import { openLab } from '../browser/systems/lab.ts';
import { packOf, STORIES } from '../packs.ts';

const { tell, ask } = openLab();

describe.each(STORIES)('each system of %s', (story) => {
  const systems = packOf(story).systems.map(({ id }, index) => [id, index] as const);

  beforeAll(() => tell(story));

  it.each(systems)('%s follows its guild, and stops following where the dream is held', async (_, index) => {
    const { beat, light, held } = await ask((lab, i) => lab.follow(i), index);
    expect(Math.abs(ranked(light, beat))).toBeGreaterThanOrEqual(0.4);
    expect(Math.abs(swing(held, beat, light))).toBeLessThan(0.15);
  });
});
