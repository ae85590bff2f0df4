import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file so that it is there whole or not at all, whenever the process is stopped. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
