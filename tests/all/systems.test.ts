import { beforeAll, describe, expect, it } from 'vitest';
import { ranked, swing } from '../browser/systems/following.ts';
import { openLab } from '../browser/systems/lab.ts';
import { packOf, STORIES } from '../packs.ts';

const { tell, ask } = openLab();

describe.each(STORIES)('each system of %s', (story) => {
  const systems = packOf(story).systems.map(({ id }, index) => [id, index] as const);

  beforeAll(() => tell(story));

  it.each(systems)(
    '%s follows its guild, by itself or in what it changes, and stops where the dream is held',
    async (_, index) => {
      const found = [];
      for (const how of ['alone', 'changed'] as const) {
        const { beat, light, held } = await ask((lab, [i, by]) => lab.follow(i, by), [index, how] as const);
        found.push({ follows: Math.abs(ranked(light, beat)), still: Math.abs(swing(held, beat, light)) });
      }
      expect(found).toContainEqual({
        follows: expect.toSatisfy((x) => x >= 0.4),
        still: expect.toSatisfy((x) => x < 0.15),
      });
    },
  );
});
