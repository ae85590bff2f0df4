import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A test page's script (relative to this folder) with all that it imports, to be added to an empty page. */
export async function bundled(script: string): Promise<string> {
  const entry = fileURLToPath(new URL(script, import.meta.url));
  const lib = { entry, name: 'lab', formats: ['iife' as const] };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`vite built no script for ${script}`);
  return chunk.code;
}
