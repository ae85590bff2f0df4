import type { Plugin } from 'vite';

/** Compiles the stories for the page. */
export function packs(): Plugin {
  return { name: 'noctiluca-packs' };
}
