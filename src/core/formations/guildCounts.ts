/** How many of `count` pods each guild gets: shares by the largest remainder, ties to the earlier guild. */
export function guildCounts(shares: readonly number[], count: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  const exact = shares.map((share) => (share / sum) * count);
  const counts = exact.map(Math.floor);
  const left = count - counts.reduce((total, n) => total + n, 0);
  const order = exact
    .map((x, guild) => ({ guild, rest: x - Math.floor(x) }))
    .sort((a, b) => b.rest - a.rest || a.guild - b.guild);
  for (const { guild } of order.slice(0, left)) counts[guild] = (counts[guild] ?? 0) + 1;
  return counts;
}

/** Whose pod is pod number i: guilds interleaved so that every prefix of the pods holds the shares within one pod. */
export function guildOrder(counts: readonly number[], count: number): Uint8Array {
  const order = new Uint8Array(count);
  const given = counts.map(() => 0);
  for (let i = 0; i < count; i++) {
    let most = -Infinity;
    let next = 0;
    for (let g = 0; g < counts.length; g++) {
      const owed = ((counts[g] ?? 0) * (i + 1)) / count - (given[g] ?? 0);
      if (owed > most && (given[g] ?? 0) < (counts[g] ?? 0)) {
        most = owed;
        next = g;
      }
    }
    order[i] = next;
    given[next] = (given[next] ?? 0) + 1;
  }
  return order;
}
