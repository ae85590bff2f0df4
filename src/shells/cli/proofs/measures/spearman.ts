/** Rank correlation (Spearman) of pairs; those that are equal share their rank. */
export function spearman(pairs: readonly (readonly [number, number])[]): number {
  const x = ranksOf(pairs.map(([a]) => a));
  const y = ranksOf(pairs.map(([, b]) => b));
  const middle = (pairs.length - 1) / 2;
  let both = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < pairs.length; i++) {
    const dx = (x[i] ?? 0) - middle;
    const dy = (y[i] ?? 0) - middle;
    both += dx * dy;
    first += dx * dx;
    second += dy * dy;
  }
  return first === 0 || second === 0 ? 0 : both / Math.sqrt(first * second);
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let i = from; i <= to; i++) ranks[order[i] ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return ranks;
}
