import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NarrationError } from '../../../core/narration/readActNarration.ts';
import type { Found } from '../../../core/narration/staleness.ts';
import type { WantedTake } from '../../../core/narration/wantedTakes.ts';
import type { Take } from '../../../core/narration.ts';
import { codedAtLevel } from './audio/codedAtLevel.ts';
import type { Engine } from './engine.ts';
import { audioFile, type Placed, removeAct, writeAct } from './narrationFiles.ts';
import { soundAudio } from './soundAudio.ts';
import { speakLine } from './speakLine.ts';
import { foundNarration, type StoryNarration } from './storyNarration.ts';
import { writeWhole } from './writeWhole.ts';

const NOTHING: Found = { acts: new Map(), audio: new Map() };

/** How a run goes on. */
export interface Making {
  /** Opens the engine, when there is something to say. */
  readonly engine: () => Promise<Engine>;
  /** Told before each take that is made. */
  readonly onTake: (story: string, take: WantedTake) => void;
  /** Told of a file that is made again because it cannot be used. */
  readonly onFault: (message: string) => void;
}

/** Takes of a story that can stay, by key: those whose audio is there and whole. */
export function takesToKeep(narration: StoryNarration, onFault: Making['onFault']): Map<string, Take> {
  const { acts } = usable(narration, onFault);
  const takes = [...acts.values()].flatMap(({ lines, dreams }) => [
    ...Object.values(lines),
    ...Object.values(dreams),
  ]);
  return new Map(takes.filter((take) => soundAudio(narration.folder, take)).map((take) => [take.key, take]));
}

/**
 * Makes what is missing of a story's narration. Each take is kept as it is done, audio before the act's file that names
 * it; files of no take are removed at the end, so that a run that is broken off leaves nothing that is half there.
 */
export async function makeNarration(narration: StoryNarration, making: Making): Promise<void> {
  const { story, folder, wanted, pack } = narration;
  mkdirSync(folder, { recursive: true });
  const kept = takesToKeep(narration, making.onFault);
  for (const act of pack.acts.keys()) {
    const own = wanted.filter((take) => take.act === act);
    for (const take of own.filter(({ key }) => !kept.has(key))) {
      making.onTake(story, take);
      kept.set(take.key, await makeTake(folder, take, await making.engine()));
      writeAct(folder, act, placed(own, kept));
    }
    if (own.length > 0) writeAct(folder, act, placed(own, kept));
    else removeAct(folder, act);
  }
  tidy(folder, new Set(wanted.map(({ key }) => key)), pack.acts.length);
}

async function makeTake(folder: string, wanted: WantedTake, engine: Engine): Promise<Take> {
  const { samples, rate, words } = await speakLine(engine, wanted);
  writeWhole(audioFile(folder, wanted.key), await codedAtLevel(samples, rate));
  const seconds = rounded(samples.length / rate);
  return { key: wanted.key, seconds, words: words.map(([start, end]) => [rounded(start), rounded(end)]) };
}

function placed(own: readonly WantedTake[], kept: ReadonlyMap<string, Take>): Placed[] {
  return own.flatMap(({ kind, id, key }) => {
    const take = kept.get(key);
    return take ? [{ kind, id, take }] : [];
  });
}

function usable(narration: StoryNarration, onFault: Making['onFault']): Found {
  try {
    return foundNarration(narration);
  } catch (error) {
    if (!(error instanceof NarrationError)) throw error;
    onFault(error.message);
    return NOTHING;
  }
}

/** Removes what belongs to no take, and what a broken-off run left. */
function tidy(folder: string, keys: ReadonlySet<string>, acts: number): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [stem = '', extension] = name.split('.');
    const act = /^act-(\d+)$/.exec(stem);
    const fine = extension === 'json' ? Number(act?.[1]) <= acts : keys.has(stem);
    if (!fine || name.endsWith('.part')) rmSync(join(folder, name));
  }
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
