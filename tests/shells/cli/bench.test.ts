import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundleSizes, totalSize } from '../../../src/shells/cli/bench/bundleSizes.ts';
import { median, quantile } from '../../../src/shells/cli/bench/statistics.ts';

it('takes the middle of unsorted numbers', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(quantile([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 0.95)).toBe(10);
});

it('weighs every script after brotli, largest first, and nothing else', () => {
  const dist = mkdtempSync(join(tmpdir(), 'noctiluca-'));
  mkdirSync(join(dist, 'assets'));
  const large = Array.from({ length: 500 }, (_, i) => `f(${i * i});`).join('');
  writeFileSync(join(dist, 'assets/small.js'), 'f();');
  writeFileSync(join(dist, 'assets/large.js'), large);
  writeFileSync(join(dist, 'assets/page.css'), 'p {}');
  const sizes = bundleSizes(dist);
  rmSync(dist, { recursive: true });
  const expected = brotliCompressSync(large).length;
  expect([...sizes.keys()]).toEqual(['assets/large.js', 'assets/small.js']);
  expect(sizes.get('assets/large.js')).toBe(expected);
  expect(totalSize(sizes)).toBe(expected + brotliCompressSync('f();').length);
  expect(totalSize(sizes, ['assets/large.js'])).toBe(expected);
});
