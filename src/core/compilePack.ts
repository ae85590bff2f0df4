import { canonicalJson } from './canonicalJson.ts';
import { FORMAT, type Pack, READER } from './pack.ts';
import { PackError } from './packError.ts';
import { hashText } from './random.ts';

/**
 * Adds the content hash: 64 bits in hex, two salted passes of `hashText` over the canonical JSON of all the rest. It tells
 * damage and difference, it does not withstand malice.
 */
export function sealPack(pack: Omit<Pack, 'hash'>): Pack {
  return { ...pack, hash: hashOfPack(pack) };
}

/** Takes parsed JSON for a pack if it is one that this reader made and nothing in it has changed since; else a `PackError`. */
export function checkPack(json: unknown, url: string): Pack {
  if (typeof json !== 'object' || json === null || !('format' in json)) {
    throw new PackError('damaged', `${url} is not a story pack.`);
  }
  const { hash, ...rest } = json as Pack;
  if (rest.format !== FORMAT) {
    const format = String(rest.format).slice(0, 40);
    throw new PackError('version', `${url} is a story of the format ${format}; this page reads ${FORMAT}.`);
  }
  if (rest.reader !== READER) {
    const advice = 'Reload the page; if that does not help, build the site again.';
    throw new PackError('version', `${url} was made for another version of this page. ${advice}`);
  }
  if (hash !== hashOfPack(rest)) {
    throw new PackError(
      'damaged',
      `${url} is damaged: what it holds is not what was packed. Reload to fetch it again.`,
    );
  }
  return json as Pack;
}

function hashOfPack(rest: Omit<Pack, 'hash'>): string {
  const text = canonicalJson(rest);
  return ['light', 'sound'].map((salt) => hex(hashText(salt + text))).join('');
}

function hex(hash: number): string {
  return hash.toString(16).padStart(8, '0');
}
