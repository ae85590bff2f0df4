import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealPack } from '../../../core/compilePack.ts';
import { TAKE_EXTENSION, type Take } from '../../../core/narration.ts';
import type { ActVoice, Pack, PackedTake } from '../../../core/pack.ts';
import { lineIds } from '../../../core/score/lineIds.ts';
import { wordsIn } from '../../../core/words.ts';
import { narrationFolder, readActNarration } from './readActNarration.ts';

/** An audio file for the page, named after what is in it. */
export interface VoiceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A pack with its voice, or the faults of what was recorded for it. */
export interface PackedVoice {
  readonly pack: Pack;
  readonly files: readonly VoiceFile[];
  readonly faults: readonly string[];
}

/** Where recordings are looked for, and what comes of it. */
interface Packing {
  readonly folder: string;
  readonly pack: Pack;
  readonly files: VoiceFile[];
  readonly faults: string[];
}

/** Something written that may be recorded. */
interface Written {
  readonly id: string;
  readonly say: string;
}

interface Recording {
  readonly id: string;
  readonly take: Take;
  readonly bytes: Uint8Array;
}

/**
 * Gives a pack what is recorded of it: for each act one file that its lines stand in one after another, and one for each
 * dream. A take of a line that the story no longer has, or of other words, is left out: that line is told on estimated time.
 */
export function packVoice(folder: string, pack: Pack): PackedVoice {
  const packing: Packing = { folder, pack, files: [], faults: [] };
  const ids = lineIds(pack);
  const narration = pack.acts.map((act, index) => actVoice(packing, index, ids.splice(0, act.lines.length)));
  const { files, faults } = packing;
  const { hash: _, ...rest } = pack;
  const told = files.length === 0 ? rest.narration : narration;
  return { pack: sealPack({ ...rest, narration: told }), files, faults };
}

/** What is recorded of one act, whose lines have these ids. */
function actVoice(packing: Packing, index: number, ids: readonly string[]): ActVoice {
  const { folder, pack, files, faults } = packing;
  const read = readActNarration(folder, pack.id, index);
  if (read && !read.ok) faults.push(read.fault);
  const act = pack.acts[index];
  if (!read?.ok || !act) return { lines: {}, dreams: {} };
  const name = `${pack.id}-${index + 1}`;
  const lines = act.lines.map(({ say }, i) => ({ id: ids[i] ?? '', say }));
  const dreams = Object.entries(act.dreams).map(([id, say]) => ({ id, say }));
  return {
    lines: Object.fromEntries(laidIn(files, name, recordedOf(packing, lines, read.narration.lines))),
    dreams: Object.fromEntries(
      recordedOf(packing, dreams, read.narration.dreams).flatMap((one) =>
        laidIn(files, `${name}-${one.id}`, [one]),
      ),
    ),
  };
}

/** Those of the written that have a take of their words, each with its audio. */
function recordedOf(
  { folder, pack, faults }: Packing,
  written: readonly Written[],
  takes: Readonly<Record<string, Take>>,
): Recording[] {
  return written.flatMap(({ id, say }) => {
    const take = Object.hasOwn(takes, id) ? takes[id] : undefined;
    if (take?.words.length !== wordsIn(say).length) return [];
    const file = join(narrationFolder(folder, pack.id), `${take.key}.${TAKE_EXTENSION}`);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    if (bytes && bytes.length > 0) return [{ id, take, bytes }];
    const found = bytes ? 'an empty file' : 'no file';
    faults.push(
      `${file} found ${found}, expected the recording of ${id}. Run \`npm run narrate -- ${pack.id}\`, which makes it.`,
    );
    return [];
  });
}

/** Lays recordings one after another into a new file. */
function laidIn(files: VoiceFile[], name: string, recordings: readonly Recording[]): [string, PackedTake][] {
  if (recordings.length === 0) return [];
  const bytes = Buffer.concat(recordings.map((one) => one.bytes));
  const file = `${name}-${createHash('sha256').update(bytes).digest('base64url').slice(0, 8)}.bin`;
  files.push({ name: file, bytes });
  let at = 0;
  return recordings.map(({ id, take, bytes: own }) => {
    const { seconds, words } = take;
    const packed: PackedTake = { file, at, bytes: own.length, seconds, words };
    at += own.length;
    return [id, packed];
  });
}
