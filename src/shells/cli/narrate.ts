import { join } from 'node:path';
import type { Pack } from '../../core/pack.ts';
import { checkNarration, placeOf } from './narrate/checkNarration.ts';
import type { Engine } from './narrate/engine.ts';
import { makeNarration, takesToKeep } from './narrate/makeNarration.ts';
import { createProgress } from './narrate/progress.ts';
import { HELP, type NarrateRequest, readRequest } from './narrate/readRequest.ts';
import { remembered } from './narrate/remembered.ts';
import { ENGINE, type StoryNarration, storyNarration } from './narrate/storyNarration.ts';
import { writtenStories } from './packs/compileStories.ts';
import { ROOT } from './root.mjs';

const STORIES = join('assets', 'stories');
/** What the engine has said is kept here, and can be thrown away. */
const SAID = join('.out', 'narration', 'said');
const NO_MODEL = `Narrating needs a voice model, which is not part of this project. Name its folder with --model DIR or
NOCTILUCA_VOICE_MODEL. src/shells/cli/narrate/VOICE.md says what to get and what the folder holds.`;

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  process.chdir(ROOT);
  const request = readRequest(process.argv.slice(2), process.env);
  if (request === 'help') {
    console.log(HELP);
    return;
  }
  const narrations = chosenPacks(request.stories).map((pack) => storyNarration(STORIES, pack));
  if (request.check) check(narrations);
  else await make(narrations, request);
}

function chosenPacks(asked: readonly string[]): readonly Pack[] {
  const { packs, faults } = writtenStories(STORIES);
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
  const unknown = asked.find((story) => !packs.some(({ id }) => id === story));
  if (unknown)
    throw new Error(`There is no story ${unknown}. There are ${packs.map(({ id }) => id).join(', ')}.`);
  return asked.length > 0 ? packs.filter(({ id }) => asked.includes(id)) : packs;
}

function check(narrations: readonly StoryNarration[]): void {
  const faults = narrations.flatMap(checkNarration);
  for (const fault of faults) console.error(fault);
  const takes = narrations.reduce((sum, { wanted }) => sum + wanted.length, 0);
  if (faults.length === 0)
    console.log(`${takes} takes of ${narrations.length} stories: all narrated as they are written`);
  else process.exitCode = 1;
}

async function make(narrations: readonly StoryNarration[], { model }: NarrateRequest): Promise<void> {
  const toMake = narrations.flatMap((narration) => {
    const kept = takesToKeep(narration, () => {});
    return narration.wanted.filter(({ key }) => !kept.has(key));
  });
  for (const fault of narrations.flatMap(({ faults }) => faults)) console.error(fault);
  if (toMake.length > 0 && model === null) throw new Error(NO_MODEL);
  stopGently();
  const progress = createProgress(toMake, () => performance.now());
  const engine = once(async () => remembered(await ENGINE.open(model ?? ''), SAID, ENGINE.version));
  for (const narration of narrations) {
    await makeNarration(narration, {
      engine,
      onTake: (story, take) => console.log(progress.next(placeOf(story, take), take)),
      onFault: (message) => console.error(message),
    });
  }
  console.log(toMake.length > 0 ? `${toMake.length} takes made` : 'Nothing has changed: nothing to make');
}

/** Every file is there whole or not at all, so that stopping needs no more than saying so. */
function stopGently(): void {
  process.once('SIGINT', () => {
    console.error('\nStopped. What is done is kept; run it again to go on.');
    process.exit(130);
  });
}

function once(open: () => Promise<Engine>): () => Promise<Engine> {
  let opened: Promise<Engine> | null = null;
  return () => {
    opened ??= open();
    return opened;
  };
}
