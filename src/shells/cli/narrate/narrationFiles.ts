import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readActNarration } from '../../../core/narration/readActNarration.ts';
import type { Found } from '../../../core/narration/staleness.ts';
import { type ActNarration, NARRATION, TAKE_EXTENSION, type Take } from '../../../core/narration.ts';
import { writeWhole } from './writeWhole.ts';

const ACT_FILE = /^act-(\d+)\.json$/;

/** Where a story's narration is kept. */
export function narrationFolder(stories: string, story: string): string {
  return join(stories, story, 'narration');
}

/** The file of a take's audio. */
export function audioFile(folder: string, key: string): string {
  return join(folder, `${key}.${TAKE_EXTENSION}`);
}

/** Reads all that is there of a story's narration; a file that cannot be used is an error that names it. */
export function findNarration(folder: string): Found {
  const acts = new Map<number, ActNarration>();
  const audio = new Map<string, number>();
  for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const file = join(folder, name);
    const act = ACT_FILE.exec(name);
    if (act) acts.set(Number(act[1]) - 1, readActNarration(readJson(file), file));
    else if (name.endsWith(`.${TAKE_EXTENSION}`)) {
      audio.set(name.slice(0, -TAKE_EXTENSION.length - 1), statSync(file).size);
    }
  }
  return { acts, audio };
}

/** One take with its place. */
export interface Placed {
  readonly kind: 'line' | 'dream';
  readonly id: string;
  readonly take: Take;
}

/** Writes an act's file: its takes in the order given, one to a line. */
export function writeAct(folder: string, act: number, takes: readonly Placed[]): void {
  mkdirSync(folder, { recursive: true });
  const part = (kind: Placed['kind']) => {
    const own = takes.filter((placed) => placed.kind === kind);
    const lines = own.map(({ id, take }) => `    ${JSON.stringify(id)}: ${JSON.stringify(take)}`);
    return lines.length > 0 ? `{\n${lines.join(',\n')}\n  }` : '{}';
  };
  const text = `{\n  "format": "${NARRATION}",\n  "lines": ${part('line')},\n  "dreams": ${part('dream')}\n}\n`;
  writeWhole(join(folder, `act-${act + 1}.json`), text);
}

/** Removes an act's file, of an act that is no more. */
export function removeAct(folder: string, act: number): void {
  rmSync(join(folder, `act-${act + 1}.json`), { force: true });
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
