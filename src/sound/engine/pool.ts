/** Voices made once; the first `live` of them sound. */
export interface Pool<V> {
  readonly voices: V[];
  live: number;
}

/** A pool of `size` voices, none of which sounds. */
export function createPool<V>(size: number, make: () => V): Pool<V> {
  return { voices: Array.from({ length: size }, make), live: 0 };
}

/** The next voice of a pool, now live; when all are, the oldest, which is cut. */
export function take<V extends { age: number }>(pool: Pool<V>): V {
  if (pool.live < pool.voices.length) {
    const voice = pool.voices[pool.live] as V;
    pool.live++;
    return voice;
  }
  let oldest = pool.voices[0] as V;
  for (const voice of pool.voices) if (voice.age > oldest.age) oldest = voice;
  return oldest;
}

/** Gives back the voice at `index`; the last live one takes its place. */
export function release<V>(pool: Pool<V>, index: number): void {
  pool.live--;
  const voice = pool.voices[index] as V;
  pool.voices[index] = pool.voices[pool.live] as V;
  pool.voices[pool.live] = voice;
}
