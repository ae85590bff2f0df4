import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root, as an absolute path. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
