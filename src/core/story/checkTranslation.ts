import type { Line, Pack, SystemCue } from '../pack.ts';
import { lineIds } from '../score/lineIds.ts';
import { dreamsOf, linesOf, missingDreams, standing, unknown, wordsMissing } from './checkRules.ts';
import type { Draft, DraftAct, DraftCue, DraftLine } from './draft.ts';
import type { Remark } from './findingOf.ts';
import { namesOf, quoted } from './problems.ts';

/** The lines of one act of the original, by id. */
type Originals = ReadonlyMap<string, Line>;

/** Everything in which a translation does not fit its original, as far as it can be made out. */
export function checkTranslation(draft: Draft, original: Pack): Remark[] {
  const cast = original.cast.map(({ id }) => id);
  const acts = originalsOf(original);
  return [
    ...actsOff(draft, original),
    ...draft.acts.flatMap((act, index) => linesOff(act, acts[index] ?? new Map())),
    ...unknown(draft.acts.flatMap(dreamsOf), cast, 'cast'),
    ...missingDreams({ ...draft, cast }),
    ...standing(linesOf(draft).flatMap(wordsMissing)),
  ];
}

function originalsOf(original: Pack): Originals[] {
  const ids = lineIds(original);
  let next = 0;
  return original.acts.map(({ lines }) => new Map(lines.map((line) => [ids[next++] ?? '', line])));
}

function actsOff({ acts }: Draft, original: Pack): Remark[] {
  const [found, expected] = [acts.length, original.acts.length];
  if (found === expected) return [];
  const fix = 'Write every act of the story, in its order.';
  return [{ path: ['acts'], part: 'key', found: `${found} acts`, expected: `${expected} acts`, fix }];
}

function linesOff(act: DraftAct, originals: Originals): Remark[] {
  const ids = act.lines.flatMap(({ id }) => id ?? []);
  const there = new Set(ids.map(({ name }) => name));
  const known = [...originals.keys()];
  const strange = ids.filter(({ name }) => !originals.has(name));
  const again = ids.filter(({ name }, i) => ids.findIndex((id) => id.name === name) < i);
  return [
    ...strange.map(({ name, path }) => ({
      path,
      found: quoted(name),
      expected: `the id of a line of this act: ${namesOf(known)}`,
      fix: 'Write the id that stands in the original.',
      options: known,
    })),
    ...again.map(({ name, path }) => ({
      path,
      found: `${quoted(name)} a second time`,
      expected: 'each line once',
      fix: 'Remove one of the two.',
    })),
    ...known.filter((id) => !there.has(id)).map((id) => missing(act, id, originals.get(id)?.say ?? '')),
    ...act.lines.flatMap((line) => cuesOff(line, originals.get(line.id?.name ?? ''))),
  ];
}

function missing({ path }: DraftAct, id: string, say: string): Remark {
  return {
    path: [...path, 'lines'],
    part: 'key',
    found: `no line ${quoted(id)}`,
    expected: `each line of the original: ${quoted(say)}`,
    fix: `Add { id: ${id}, say: ... } here.`,
  };
}

function cuesOff(line: DraftLine, original: Line | undefined): Remark[] {
  if (!original) return [];
  return (['show', 'hide'] as const).flatMap((key) => [
    ...line[key].flatMap((cue) => notThere(cue, original[key], key)),
    ...original[key].flatMap((cue) => notHung(cue, line, key)),
  ]);
}

function notThere(
  { name, path, part }: DraftCue,
  cues: readonly SystemCue[],
  key: 'show' | 'hide',
): Remark[] {
  const known = cues.map(({ system }) => system);
  if (known.includes(name)) return [];
  const expected = known.length > 0 ? `one of ${namesOf(known)}` : `no ${key}, as in the original`;
  return [{ path, part, found: quoted(name), expected, fix: 'Take it out.', options: known }];
}

/** A cue that hangs on a word in the original hangs on one in the translation. */
function notHung({ system, word }: SystemCue, line: DraftLine, key: 'show' | 'hide'): Remark[] {
  if (word === null || !line.id || line[key].some((cue) => cue.name === system && cue.word)) return [];
  return [
    {
      path: line.id.path,
      found: `no word for ${quoted(system)} to ${key} at`,
      expected: `a word of this line, as ${quoted(word)} in the original`,
      fix: `Add ${key}: [{ ${system}: word }].`,
    },
  ];
}
