/** The option that was probably meant: at most a third of its letters apart (Levenshtein), or null. */
export function nearest(word: string, options: readonly string[]): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const option of options) {
    const apart = distance(word.toLowerCase(), option.toLowerCase());
    if (apart < least && apart <= Math.max(1, option.length / 3)) {
      best = option;
      least = apart;
    }
  }
  return best;
}

/** What to do about a name that is not known. */
export function suggest(word: string, options: readonly string[], otherwise: string): string {
  const meant = nearest(word, options);
  return meant === null ? otherwise : `Did you mean ${meant}?`;
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 20) return Number.POSITIVE_INFINITY;
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
