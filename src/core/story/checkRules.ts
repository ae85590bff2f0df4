import { wordFinder, wordsIn } from '../words.ts';
import type { Draft, DraftAct, DraftCue, DraftLine, Named } from './draft.ts';
import { endOf, type Remark } from './findingOf.ts';
import { notBuilt } from './notBuilt.ts';
import { namesOf, plainName, quoted } from './problems.ts';
import type { Tree } from './readTree.ts';

type Rule = (draft: Draft) => Remark[];

/** How far the shares of a story may be from 1 together. */
const SHARES_WITHIN = 0.001;
/** Who may speak besides the cast. */
const SPEAKERS = ['narrator', 'network'];
/** For what is only true of a file that was understood to its end. */
const WHOLE = Number.MAX_VALUE;

/** What must hold between the parts of a story. */
const RULES: readonly Rule[] = [
  (draft) =>
    unknown(
      draft.guildsNamed,
      draft.guilds.map((guild) => guild.id),
      'guilds',
    ),
  (draft) => unknown(keysOf(draft.speakers, 'speech'), [...SPEAKERS, ...draft.cast], 'cast'),
  (draft) =>
    unknown(
      linesOf(draft).flatMap(({ who }) => who ?? []),
      [...SPEAKERS, ...draft.cast],
      'cast',
    ),
  (draft) =>
    unknown(
      linesOf(draft).flatMap(({ focus }) => focus ?? []),
      draft.cast,
      'cast',
    ),
  (draft) =>
    unknown(
      linesOf(draft).flatMap(({ show, hide }) => [...show, ...hide]),
      draft.systems,
      'systems',
    ),
  (draft) => unknown(draft.acts.flatMap(dreamsOf), draft.cast, 'cast'),
  (draft) => standing(draft.partsNamed.flatMap(notBuilt)),
  reservedNames,
  missingDreams,
  (draft) => standing(linesOf(draft).flatMap(wordsMissing)),
  sharesOffOne,
  (draft) => standing(lightTurnedRound(draft)),
  neverShown,
  (draft) => draft.acts.flatMap((act) => hiddenBeforeShown(act, new Set(draft.systems))),
  (draft) => standing(titlesTwice(draft)),
  (draft) => standing(idsTwice(draft)),
];

/** Everything that does not hold between the parts of a story, as far as they can be made out. */
export function checkRules(draft: Draft, tree: Tree): Remark[] {
  const declared = Math.max(...['cast', 'guilds', 'systems'].map((section) => endOf([section], tree)));
  return RULES.flatMap((rule) => rule(draft)).map((remark) => ({ rests: declared, ...remark }));
}

/** What is so whatever the rest of the file may be. */
export function standing(remarks: readonly Remark[]): Remark[] {
  return remarks.map((remark) => ({ ...remark, rests: -1 }));
}

/** Names that nobody declared. */
export function unknown(names: readonly Named[], known: readonly string[], section: string): Remark[] {
  const declared = new Set(known);
  const expected = known.length === 0 ? `a name from ${section}` : `one of ${namesOf(known)}`;
  const fix = `Take a name from ${section}, or add it there.`;
  return names
    .filter(({ name }) => !declared.has(name))
    .map(({ name, path, part }) => ({ path, part, found: quoted(name), expected, fix, options: known }));
}

function reservedNames(draft: Draft): Remark[] {
  return draft.cast
    .filter((id) => SPEAKERS.includes(id))
    .map((id) => ({
      path: ['cast', id],
      part: 'key',
      expected: 'a name of their own',
      fix: 'Choose another: narrator and network speak without a pod.',
    }));
}

/** The cast whose dream is missing, act by act. */
export function missingDreams(draft: Draft): Remark[] {
  return draft.acts.flatMap(({ path, dreams }) => {
    const there = new Set(dreams);
    return draft.cast
      .filter((id) => !there.has(id))
      .map((id) => ({
        path: [...path, 'dreams'],
        part: 'key',
        found: `no dream of ${quoted(id)}`,
        expected: 'one dream for each of the cast',
        fix: `Add ${plainName(id)}: and what they dream in this act.`,
        rests: WHOLE,
      }));
  });
}

/** Cues of a line that hang on a word it does not have, or not so often. */
export function wordsMissing({ say, show, hide }: DraftLine): Remark[] {
  if (say === null) return [];
  const texts = wordsIn(say).map(({ text }) => text);
  const find = wordFinder(texts.map((text) => ({ text })));
  return [...show, ...hide].flatMap(({ word, nth }) => {
    const times = word === null ? nth : find(word.name).length;
    if (word === null || nth <= times) return [];
    return [times === 0 ? notInLine(word, texts) : tooSeldom(word, times)];
  });
}

function notInLine({ name, path, part }: Named, texts: readonly string[]): Remark {
  const few = texts.length > 8 ? [...texts.slice(0, 8), '…'] : texts;
  const expected = `a word of its line: ${namesOf(few)}`;
  const fix = 'Write one word as it stands in say.';
  return { path, part, found: quoted(name), expected, fix, options: texts };
}

function tooSeldom({ name, path }: Named, times: number): Remark {
  const expected = `nth of at most ${times}: that is how often ${quoted(name)} is in its line`;
  return { path: [...path.slice(0, -1), 'nth'], expected, fix: 'Count the word in say again.' };
}

function sharesOffOne(draft: Draft): Remark[] {
  const shares = draft.guilds.map((guild) => guild.share);
  if (shares.length === 0 || !shares.every((share) => typeof share === 'number')) return [];
  const sum = shares.reduce((all, share) => all + share, 0);
  if (Math.abs(sum - 1) <= SHARES_WITHIN + 1e-9) return [];
  const found = `shares that sum to ${Number(sum.toPrecision(6))}`;
  const expected = `shares that sum to 1, within ${SHARES_WITHIN}`;
  return [{ path: ['guilds'], part: 'key', found, expected, fix: 'Make some guild larger or smaller.' }];
}

function lightTurnedRound({ light: { from, to } }: Draft): Remark[] {
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return [];
  const expected = `a wavelength of at least ${from} nm, where the range begins`;
  return [{ path: ['world', 'light', 'to'], expected, fix: 'Change the two round.' }];
}

function neverShown(draft: Draft): Remark[] {
  if (!draft.whole) return [];
  const shown = new Set(linesOf(draft).flatMap(({ show }) => show.map(({ name }) => name)));
  const unseen = draft.systems.filter((id) => !shown.has(id));
  return keysOf(unseen, 'systems').map(({ name, path, part }) => ({
    path,
    part,
    found: `the system ${quoted(name)}, which no line shows`,
    expected: 'each system shown in some line',
    fix: 'Show it, or remove it from systems.',
    rests: WHOLE,
  }));
}

/** Cues are taken in the order of the words they hang on; at one word, what leaves goes first. */
function hiddenBeforeShown(act: DraftAct, systems: ReadonlySet<string>): Remark[] {
  const there = new Set<string>();
  return act.lines.flatMap((line) =>
    inOrder(line).flatMap(({ cue, hides }) => {
      if (!hides) there.add(cue.name);
      else if (!there.delete(cue.name) && systems.has(cue.name)) return [notThere(cue)];
      return [];
    }),
  );
}

function inOrder({ say, show, hide }: DraftLine): { cue: DraftCue; hides: boolean; at: number }[] {
  const find = wordFinder(wordsIn(say ?? ''));
  const at = ({ word, nth }: DraftCue) => (word === null ? 0 : (find(word.name)[nth - 1] ?? 0));
  const leaving = hide.map((cue) => ({ cue, hides: true, at: at(cue) }));
  const coming = show.map((cue) => ({ cue, hides: false, at: at(cue) }));
  return [...leaving, ...coming].sort((a, b) => a.at - b.at);
}

function notThere({ name, path, part }: DraftCue): Remark {
  return {
    path,
    part,
    found: `${quoted(name)} hidden while it is not there`,
    expected: 'a system shown before in this act',
    fix: 'Show it first, or leave this out: each act begins with no system.',
    rests: WHOLE,
  };
}

function titlesTwice(draft: Draft): Remark[] {
  const titles = draft.acts.map(({ title }) => title?.trim().toLowerCase() ?? null);
  return draft.acts.flatMap(({ path, title }, index) => {
    const first = titles.indexOf(titles[index] ?? null);
    if (title === null || first === index) return [];
    const found = `${quoted(title)}, the title of act ${first + 1}`;
    return [
      {
        path: [...path, 'title'],
        found,
        expected: 'a title of its own',
        fix: 'Rename one of the two acts.',
        rests: -1,
      },
    ];
  });
}

function idsTwice(draft: Draft): Remark[] {
  const taken = new Set<string>();
  return linesOf(draft)
    .flatMap(({ id }) => id ?? [])
    .filter(({ name }) => taken.has(name) || !taken.add(name))
    .map(({ name, path }) => ({
      path,
      found: `${quoted(name)} a second time`,
      expected: 'an id of its own in the whole story',
      fix: 'Choose another.',
    }));
}

/** All lines in order. */
export function linesOf(draft: Draft): DraftLine[] {
  return draft.acts.flatMap(({ lines }) => lines);
}

function keysOf(names: readonly string[], section: string): Named[] {
  return names.map((name) => ({ name, path: [section, name], part: 'key' }));
}

/** Whose dreams an act has. */
export function dreamsOf({ path, dreams }: DraftAct): Named[] {
  return dreams.map((name) => ({ name, path: [...path, 'dreams', name], part: 'key' }));
}
