import { isPart, PARTS } from '../systems.ts';
import type { Draft, Named } from './draft.ts';
import type { Remark } from './findingOf.ts';
import { namesOf, quoted } from './problems.ts';

/** A part that there is not, or a kind that it does not have. */
export function notBuilt({ part, kind }: Draft['partsNamed'][number]): Remark[] {
  const refused = ({ name, path, part: where }: Named, known: readonly string[], fix: string): Remark => ({
    path,
    part: where,
    found: quoted(name),
    expected: `one of ${namesOf(known)}`,
    fix,
    options: known,
  });
  if (!isPart(part.name))
    return [refused(part, Object.keys(PARTS), 'Take the part whose pictures come nearest, or leave it out.')];
  const kinds: readonly string[] = PARTS[part.name];
  if (!kind || kinds.includes(kind.name)) return [];
  return [refused(kind, kinds, `Take a kind of ${part.name}, or leave it out for the first.`)];
}
