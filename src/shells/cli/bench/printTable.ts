/** Prints rows under a title and heads; the first column is set left, all others right. */
export function printTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]) {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const set = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  console.log(`\n${title}\n${[set(heads), rule, ...rows.map(set)].join('\n')}`);
}
