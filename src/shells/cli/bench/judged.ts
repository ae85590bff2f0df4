/** What a table says of a value and its budget. */
export function judged(value: number, budget: number): string {
  return value <= budget ? 'ok' : 'over';
}
