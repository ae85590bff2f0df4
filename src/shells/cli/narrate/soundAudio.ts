import { existsSync, readFileSync } from 'node:fs';
import type { Take } from '../../../core/narration.ts';
import { webmFault } from './audio/webmFault.ts';
import { audioFile } from './narrationFiles.ts';

/** Whether a take's audio is there, whole and as long as the take. */
export function soundAudio(folder: string, take: Take): boolean {
  const file = audioFile(folder, take.key);
  return existsSync(file) && webmFault(readFileSync(file), take.seconds) === null;
}
