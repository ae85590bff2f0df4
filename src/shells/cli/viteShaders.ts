import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { bareShader } from './bareShader.ts';

/** Hands shaders to the site without their comments and spaces. */
export function shaders(): Plugin {
  return {
    name: 'noctiluca-shaders',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      const [file, query] = id.split('?');
      if (query !== 'raw' || !file?.endsWith('.glsl')) return null;
      this.addWatchFile(file);
      return `export default ${JSON.stringify(bareShader(readFileSync(file, 'utf8')))}`;
    },
  };
}
