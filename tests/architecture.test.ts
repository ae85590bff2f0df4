import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../src/shells/cli/root.mjs';
import { judge } from './architecture/judge.ts';
import { readModule } from './architecture/readModule.ts';

const TOP = [
  ...['assets', 'shaders', 'src', 'tests'],
  ...['README.md', 'LICENSE', 'index.html'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'],
];
const NOT_OURS = ['node_modules', 'dist'];

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(
    (path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.mts') && !path.includes('node_modules'),
  )
  .map((path) => `src/${path.replaceAll('\\', '/')}`);

const judged = (path: string, source: string, ...others: [string, string][]) =>
  judge([readModule(path, source), ...others.map(([at, text]) => readModule(at, text))]);

describe('the house', () => {
  it('keeps its arrows: shells -> {scene, sound, words, play} -> core, no cycles, no chance', () => {
    const modules = sources.map((path) => readModule(path, readFileSync(join(ROOT, path), 'utf8')));
    expect(modules.length).toBeGreaterThan(10);
    expect(judge(modules)).toEqual([]);
  });

  it('has nothing else at its top', () => {
    const found = readdirSync(ROOT).filter((name) => !name.startsWith('.') && !NOT_OURS.includes(name));
    expect(found.filter((name) => !TOP.includes(name))).toEqual([]);
  });
});

describe('the judge refuses', () => {
  it.each([
    [
      'core that imports play',
      'src/core/a.ts',
      "import { b } from '../play/b.ts';",
      'core may not import play',
    ],
    [
      'core that imports a type',
      'src/core/a.ts',
      "import type { B } from '../scene/b.ts';",
      'may not import scene',
    ],
    [
      'core that exports from outside',
      'src/core/a.ts',
      "export { b } from '../words/b.ts';",
      'may not import words',
    ],
    [
      'a type named inline',
      'src/core/a.ts',
      "export type A = import('../sound/b.ts').B;",
      'may not import sound',
    ],
    ['scene that imports sound', 'src/scene/a.ts', "import '../sound/b.ts';", 'scene may not import sound'],
    [
      'words that load scene late',
      'src/words/a.ts',
      "const b = () => import('../scene/b.ts');",
      'may not import scene',
    ],
    [
      'play that imports a shell',
      'src/play/a.ts',
      "import { b } from '../shells/web/b.ts';",
      'may not import shells',
    ],
    ['a glob across layers', 'src/scene/a.ts', "import.meta.glob('../sound/*.ts');", 'may not import sound'],
    ['yaml outside core/story', 'src/core/a.ts', "import { parse } from 'yaml';", 'imports yaml'],
    ['zod in the page', 'src/shells/web/a.ts', "import { z } from 'zod';", 'imports zod'],
    ['a library in core', 'src/core/a.ts', "import { create } from 'zustand';", 'core imports only itself'],
    [
      'a shader in core',
      'src/core/a.ts',
      "import text from '/shaders/pods.glsl?raw';",
      'core imports only itself',
    ],
    ['Node in the page', 'src/words/a.ts', "import { join } from 'node:path';", 'imports node:path'],
    [
      'an address made at run time',
      'src/play/a.ts',
      'const b = (name) => import(name);',
      'not a plain string',
    ],
    ['Math.random', 'src/scene/a.ts', 'export const a = () => Math.random();', 'uses Math.random'],
    ['Math["random"]', 'src/scene/a.ts', "export const a = () => Math['random']();", 'uses Math.random'],
    ['random taken out of Math', 'src/sound/a.ts', 'const { random } = Math;', 'uses Math.random'],
    ['Date in core', 'src/core/a.ts', 'export const a = () => Date.now();', 'uses Date'],
    ['console in core', 'src/core/a.ts', "export const a = () => console.error('b');", 'uses console'],
    ['a timer in core', 'src/core/a.ts', 'export const a = (b) => setTimeout(b, 1);', 'uses setTimeout'],
    ['the document in core', 'src/core/a.ts', 'export const a = () => document.title;', 'uses document'],
    ['the window in core', 'src/core/a.ts', 'export const a = { window };', 'uses window'],
    [
      'core that runs on import',
      'src/core/a.ts',
      'export const a = new Map(); a.set(1, 2);',
      'runs something on import',
    ],
    ['a file in no layer', 'src/helpers/a.ts', 'export const a = 1;', 'is in no layer'],
  ])('%s', (_, path, source, sentence) => {
    expect(judged(path, source)).toEqual([expect.stringContaining(sentence)]);
  });

  it('a cycle', () => {
    const back: [string, string] = ['src/core/b.ts', "export { a } from './a.ts';"];
    expect(judged('src/core/a.ts', "import type { b } from './b.ts';", back)).toEqual([
      'src/core/a.ts -> src/core/b.ts -> src/core/a.ts is a cycle',
    ]);
  });

  it('a source that does not parse', () => {
    expect(() => readModule('src/core/a.ts', 'export const = 1;')).toThrow('src/core/a.ts does not parse');
  });
});

describe('the judge lets pass', () => {
  it.each([
    ['yaml in core/story', 'src/core/story/a.ts', "import { parseDocument } from 'yaml';"],
    [
      'a name of its own that a global has too',
      'src/core/story/a.ts',
      'export const a = (document) => document.errors;',
    ],
    [
      'a member of that name',
      'src/core/a.ts',
      'export const a = (b) => b.window + b.process({ document: 1 });',
    ],
    ['Math otherwise', 'src/core/a.ts', 'export const a = (b) => Math.sin(b) + b.random();'],
    [
      'a shell that imports everything',
      'src/shells/web/a.ts',
      "import '../../scene/b.ts'; import '../../core/c.ts';",
    ],
    ['a shader as text', 'src/scene/a.ts', "import text from '/shaders/pods.glsl?raw';"],
  ])('%s', (_, path, source) => {
    expect(judged(path, source)).toEqual([]);
  });
});
