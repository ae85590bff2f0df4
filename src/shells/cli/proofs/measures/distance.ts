/** Rows of features, each feature brought to mean 0 and deviation 1 over all rows. */
export function standardized(rows: readonly (readonly number[])[]): number[][] {
  const count = rows.length;
  const columns = rows[0]?.length ?? 0;
  const out = rows.map((row) => [...row]);
  for (let c = 0; c < columns; c++) {
    const mean = rows.reduce((sum, row) => sum + (row[c] ?? 0), 0) / count;
    const spread = Math.sqrt(rows.reduce((sum, row) => sum + ((row[c] ?? 0) - mean) ** 2, 0) / count);
    for (const row of out) row[c] = spread === 0 ? 0 : ((row[c] ?? 0) - mean) / spread;
  }
  return out;
}

/** Euclidean distance of two rows. */
export function distance(a: readonly number[], b: readonly number[]): number {
  return Math.hypot(...a.map((x, i) => x - (b[i] ?? 0)));
}

/** Index of the row nearest to one. */
export function nearestTo(one: readonly number[], rows: readonly (readonly number[])[]): number {
  const distances = rows.map((row) => distance(one, row));
  return distances.indexOf(Math.min(...distances));
}
