import { expect, it } from 'vitest';
import { MOST_GUILDS } from '../../../src/core/pack.ts';
import { readStory } from '../../../src/core/story/readStory.ts';
import { tiny } from './tinyStory.ts';

/** The tiny story with as many guilds, all but its own two of the share that is left. */
function withGuilds(count: number): string {
  const lines = tiny().split('\n');
  const at = lines.findIndex((line) => line.startsWith('guilds:')) + 1;
  const more = Array.from(
    { length: count - 2 },
    (_, i) => `  more${i}: { name: More ${i}, share: 0.00001, rhythm: 0.2, light: 500, voice: reed }`,
  );
  return [...lines.slice(0, at), ...more, ...lines.slice(at)].join('\n');
}

it('[S31] takes twelve guilds and refuses thirteen', () => {
  expect(readStory(withGuilds(MOST_GUILDS)).ok).toBe(true);
  const read = readStory(withGuilds(MOST_GUILDS + 1));
  expect(read.ok ? [] : read.problems.map(({ expected }) => expected)).toEqual(['one to twelve guilds']);
});
