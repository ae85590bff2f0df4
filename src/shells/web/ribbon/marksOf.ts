import type { Person } from '../../../core/pack.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';

/** What stands along the ribbon: the cast where the story first turns to them in an act, and systems where they come. */
export interface Marks {
  readonly people: readonly { readonly person: Person; readonly t: Seconds; readonly act: number }[];
  readonly systems: readonly { readonly t: Seconds; readonly act: number }[];
}

/** Reads a story's marks from its score. */
export function marksOf(score: Score): Marks {
  const cast = new Map(score.pack.cast.map((person) => [person.id, person]));
  const people = score.acts.flatMap((act) => {
    const met = new Set<string>();
    return score.lines.slice(...act.lines).flatMap((line, i) => {
      const focus = score.pack.acts[act.index]?.lines[i]?.focus ?? null;
      const person = focus === null ? undefined : cast.get(focus);
      if (!person || met.has(person.id)) return [];
      met.add(person.id);
      return [{ person, t: line.start, act: act.index }];
    });
  });
  const systems = score.cues.flatMap((cue) => {
    const act = cue.line === null ? undefined : score.lines[cue.line]?.act;
    return cue.kind === 'show' && act !== undefined ? [{ t: cue.at, act }] : [];
  });
  return { people, systems };
}
