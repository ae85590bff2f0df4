import { describe, expect, it } from 'vitest';
import { actionOf, KEY_ROWS } from '../../../src/shells/web/keys/keys.ts';

const press = (
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
) => actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

describe('a key', () => {
  it.each([
    [' ', 'toggle'],
    ['j', 'lineBefore'],
    ['l', 'lineNext'],
    ['ArrowLeft', 'back5'],
    ['ArrowRight', 'on5'],
    ['1', 'act1'],
    ['5', 'act5'],
    ['c', 'captions'],
    ['t', 'transcript'],
    ['m', 'map'],
    ['Escape', 'escape'],
    ['f', 'fullScreen'],
    ['h', 'hide'],
    ['ArrowUp', 'louder'],
    ['ArrowDown', 'softer'],
    ['s', 'silence'],
    ['k', 'copy'],
    ['PageDown', 'lineNext'],
    ['PageUp', 'lineBefore'],
    ['z', null],
    ['6', null],
  ])('%j asks for %s', (key, action) => {
    expect(press(key)).toBe(action);
  });

  it.each([
    ['J', 'actBefore'],
    ['L', 'actNext'],
    ['?', 'keys'],
    ['<', 'slower'],
    ['>', 'faster'],
  ])('%s with Shift asks for %s', (key, action) => {
    expect(press(key, { shiftKey: true })).toBe(action);
  });

  it('is not mistaken for one with Shift while caps lock is on', () => {
    expect(press('J')).toBe('lineBefore');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s is left to the browser', (held) => {
    expect(press('f', { [held]: true })).toBeNull();
  });
});

describe('the table of keys', () => {
  it('gives no key two meanings', () => {
    const keys = KEY_ROWS.flatMap((row) => Object.keys(row.keys));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
