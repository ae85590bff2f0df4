import type { Plugin } from 'vite';
import { bareThree } from './bareThree.ts';

/** Hands three to the site without the shaders of its own materials: what is drawn here is drawn by shaders/ alone. */
export function three(): Plugin {
  return {
    name: 'noctiluca-three',
    apply: 'build',
    transform(code, id) {
      return /[\\/]three\.module\.js$/.test(id) ? { code: bareThree(code), map: null } : null;
    },
  };
}
