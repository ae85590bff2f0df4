import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/story/nearest.ts';

const OPTIONS = ['wide', 'rise', 'close', 'orbit', 'over', 'through'];

describe('nearest', () => {
  it.each([
    ['wied', null],
    ['wyde', 'wide'],
    ['Orbit', 'orbit'],
    ['orbits', 'orbit'],
    ['trough', 'through'],
    ['pan', null],
    ['', null],
  ])('[S14] takes %s for %s', (word, meant) => expect(nearest(word, OPTIONS)).toBe(meant));
});
