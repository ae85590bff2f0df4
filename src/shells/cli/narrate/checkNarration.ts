import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plausibleSeconds } from '../../../core/narration/plausible.ts';
import { NarrationError } from '../../../core/narration/readActNarration.ts';
import { type Found, stalenessOf, takeFor } from '../../../core/narration/staleness.ts';
import type { WantedTake } from '../../../core/narration/wantedTakes.ts';
import { wordsIn } from '../../../core/words.ts';
import { webmFault } from './audio/webmFault.ts';
import { audioFile } from './narrationFiles.ts';
import { foundNarration, type StoryNarration } from './storyNarration.ts';

/** All that is stale, missing, extra or damaged in a story's narration, each as a sentence; none when all is well. */
export function checkNarration(narration: StoryNarration): string[] {
  try {
    return [...narration.faults, ...compare(narration, foundNarration(narration))];
  } catch (error) {
    if (error instanceof NarrationError) return [...narration.faults, error.message];
    throw error;
  }
}

function compare({ story, folder, wanted }: StoryNarration, found: Found): string[] {
  const { toMake, leftOver, extra } = stalenessOf(wanted, found);
  const making = new Set(toMake);
  return [
    ...toMake.map((take) => `${placeOf(story, take)} ${reasonOf(folder, take, found)}.`),
    ...wanted.flatMap((take) => (making.has(take) ? [] : faultsOf({ story, folder, take, found }))),
    ...leftOver.map(({ act, kind, id }) => {
      const file = join(folder, `act-${act + 1}.json`);
      return `${file} has a ${kind} ${id} that the act does not have. \`npm run narrate\` takes it out.`;
    }),
    ...extra.map(
      (key) => `${audioFile(folder, key)} belongs to no line or dream. \`npm run narrate\` removes it.`,
    ),
  ];
}

/** Story, act and words of a take, for messages. */
export function placeOf(story: string, { act, kind, id, say }: WantedTake): string {
  const words = say.length > 44 ? `${say.slice(0, 42).trimEnd()}...` : say;
  return `${story}, act ${act + 1}, ${kind === 'line' ? `line ${id}` : `dream of ${id}`} ("${words}")`;
}

function reasonOf(folder: string, wanted: WantedTake, found: Found): string {
  const take = takeFor(found, wanted);
  if (take === null) return 'is not narrated yet';
  if (take.key !== wanted.key) {
    return 'is stale: its words, voice, speed, pronunciation or engine have changed since it was narrated';
  }
  const file = audioFile(folder, take.key);
  return existsSync(file) ? `has an empty file ${file}` : `has lost its file ${file}`;
}

function faultsOf(of: { story: string; folder: string; take: WantedTake; found: Found }): string[] {
  const { story, folder, take, found } = of;
  const has = takeFor(found, take);
  if (has === null) return [];
  const words = wordsIn(take.say).length;
  const place = placeOf(story, take);
  const again = 'Remove the file and run `npm run narrate`.';
  if (has.words.length !== words) {
    return [`${place} has times for ${has.words.length} words, expected ${words}. ${again}`];
  }
  const [least, most] = plausibleSeconds(words);
  if (has.seconds < least || has.seconds > most) {
    const bounds = `${least.toFixed(1)} to ${most.toFixed(1)} s`;
    return [`${place} lasts ${has.seconds} s, expected ${bounds} for its ${words} words. ${again}`];
  }
  const file = audioFile(folder, has.key);
  const fault = webmFault(readFileSync(file), has.seconds);
  return fault ? [`${file} ${fault}. ${again}`] : [];
}
