import type { Unit } from './units.ts';

/** A stream of numbers in [0, 1): the same seed gives the same stream, on every engine. */
export type Random = () => Unit;

/** 32-bit hash of a text (FNV-1a over UTF-16 units, finished by `mix`). */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** 32-bit hash of integers, order mattering: for choices that must not depend on how often one asked. */
export function hashOf(...parts: number[]): number {
  let h = 0x9e3779b9;
  for (const part of parts) h = mix(h ^ Math.imul(part | 0, 0x85ebca6b));
  return h;
}

/** A number in [0, 1) drawn from a hash of integers. */
export function unitOf(...parts: number[]): Unit {
  return hashOf(...parts) / 4294967296;
}

/** mulberry32 (Tommy Ettinger, public domain): a seeded stream of numbers in [0, 1). */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** MurmurHash3's finalizer (Austin Appleby, public domain), as an unsigned 32-bit integer. */
function mix(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
