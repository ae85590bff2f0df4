import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findChromium } from '../../../src/shells/cli/findChromium.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noctiluca-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A system without usual places, so that only what the test put there is found. */
const platform = 'aix';

function program(path: string) {
  const at = join(folder, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, '#!/bin/sh\n');
  chmodSync(at, 0o755);
  return at;
}

it('takes CHROME_PATH before all else', () => {
  const chosen = program('mine');
  program('bin/chromium');
  expect(findChromium({ env: { CHROME_PATH: chosen, PATH: join(folder, 'bin') }, platform })).toBe(chosen);
});

it('says so when CHROME_PATH names no program', () => {
  expect(() => findChromium({ env: { CHROME_PATH: join(folder, 'gone') }, platform })).toThrow(
    'CHROME_PATH is',
  );
});

it('finds a browser on PATH by any of its names', () => {
  const chrome = program('bin/google-chrome-stable');
  expect(findChromium({ env: { PATH: `${folder}:${join(folder, 'bin')}` }, platform })).toBe(chrome);
});

it('finds the newest in the cache of playwright', () => {
  program('cache/chromium-900/chrome-linux/chrome');
  const newest = program('cache/chromium-1200/chrome-linux64/chrome');
  expect(findChromium({ env: { PLAYWRIGHT_BROWSERS_PATH: join(folder, 'cache') }, platform })).toBe(newest);
});

it('passes over folders and files that cannot be run', () => {
  mkdirSync(join(folder, 'chromium'));
  writeFileSync(join(folder, 'chrome'), 'no program');
  expect(findChromium({ env: { PATH: folder }, platform })).toBeNull();
});
