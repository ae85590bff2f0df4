import type { Pack } from '../pack.ts';
import { hashText } from '../random.ts';

/**
 * A stable id for each line of a story, in order: the author's own, else a hash of who speaks and what is said,
 * with `#2`, `#3` for words that come again.
 */
export function lineIds(pack: Pack): string[] {
  const seen = new Map<string, number>();
  return pack.acts.flatMap((act) =>
    act.lines.map((line) => {
      const id = line.id ?? hashText(`${line.who}\n${line.say}`).toString(36).padStart(7, '0');
      const times = (seen.get(id) ?? 0) + 1;
      seen.set(id, times);
      return times === 1 ? id : `${id}#${times}`;
    }),
  );
}
