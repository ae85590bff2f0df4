import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/core/canonicalJson.ts';
import { checkPack, sealPack } from '../../src/core/compilePack.ts';
import { FORMAT, type Pack, READER } from '../../src/core/pack.ts';
import { PackError } from '../../src/core/packError.ts';
import { packOf } from '../packs.ts';

const pack = packOf('chrononest');
const journey = () => JSON.parse(JSON.stringify(pack));

function faultOf(json: unknown): { fault: string; message: string } {
  try {
    checkPack(json, 'packs/a.json');
  } catch (error) {
    if (error instanceof PackError) return { fault: error.fault, message: error.message };
  }
  throw new Error('the pack was not refused');
}

/** Every place in a value at which a string or a number stands. */
function leavesOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string' || typeof value === 'number') return [path];
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => leavesOf((value as Record<string | number, unknown>)[key], [...path, key]));
}

describe('a sealed pack', () => {
  it('[S28] is taken after a journey through JSON', () => {
    expect(checkPack(journey(), 'a.json')).toEqual(pack);
  });

  it('[S27] has a hash of 64 bits that does not depend on the order of keys', () => {
    const { hash, ...rest } = pack;
    const turned = Object.fromEntries(Object.entries(rest).reverse()) as unknown as Omit<Pack, 'hash'>;
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(sealPack(turned).hash).toBe(hash);
  });

  it('[S27] shows every change of every word and number in it', () => {
    const leaves = leavesOf(pack).filter(([first]) => !['format', 'reader', 'hash'].includes(String(first)));
    fc.assert(
      fc.property(fc.constantFrom(...leaves), (path) => {
        const copy = journey();
        const last = path.at(-1) ?? '';
        const holder = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
        holder[last] = typeof holder[last] === 'number' ? holder[last] + 0.001 : `${holder[last]}.`;
        expect(faultOf(copy).fault).toBe('damaged');
      }),
      { numRuns: 200 },
    );
  });

  it('[S28] is refused when part of it is missing, or there is more', () => {
    const { credits, ...less } = journey();
    expect(credits).toBeNull();
    expect(faultOf(less).fault).toBe('damaged');
    expect(faultOf({ ...journey(), more: 1 }).fault).toBe('damaged');
    expect(faultOf({ ...journey(), hash: undefined }).fault).toBe('damaged');
    expect(faultOf({ ...journey(), acts: journey().acts.slice(1) }).fault).toBe('damaged');
  });

  it('[S28] is refused with a sentence that says why', () => {
    expect(faultOf({ ...journey(), format: 'noctiluca/2' })).toEqual({
      fault: 'version',
      message: `packs/a.json is a story of the format noctiluca/2; this page reads ${FORMAT}.`,
    });
    expect(faultOf({ ...journey(), reader: READER + 1 }).message).toMatch(
      /^packs\/a\.json was made for another version/,
    );
    expect(faultOf({ ...journey(), title: 'Other' }).message).toMatch(/^packs\/a\.json is damaged: /);
  });

  it.each([null, undefined, 7, 'text', [], {}, { title: 'A' }])('[S28] is not %j', (json) => {
    expect(faultOf(json)).toEqual({ fault: 'damaged', message: 'packs/a.json is not a story pack.' });
  });
});

describe('canonicalJson', () => {
  it('is JSON, the same for values that are the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
