/** Spearman's rank correlation. */
export function ranked(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

/**
 * How far `held` goes with `beat`, as a part of how far `real` swings: the slope that is left where the dream is held, in the
 * measure of the light's own swing. A light that hardly moves can have any rank correlation by chance.
 */
export function swing(held: readonly number[], beat: readonly number[], real: readonly number[]): number {
  const scale = deviation(real) * deviation(beat);
  return scale === 0 ? 0 : covariance(held, beat) / scale;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const scale = deviation(a) * deviation(b);
  return scale === 0 ? 0 : covariance(a, b) / scale;
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [mean(a), mean(b)];
  return mean(a.map((x, i) => (x - ma) * ((b[i] ?? 0) - mb)));
}

function deviation(a: readonly number[]): number {
  return Math.sqrt(covariance(a, a));
}

function mean(a: readonly number[]): number {
  return a.reduce((sum, x) => sum + x, 0) / Math.max(1, a.length);
}

function ranks(a: readonly number[]): number[] {
  const order = a.map((x, i) => [x, i] as const).sort((p, q) => p[0] - q[0]);
  const out = new Array<number>(a.length).fill(0);
  order.forEach(([, i], rank) => {
    out[i] = rank;
  });
  return out;
}
