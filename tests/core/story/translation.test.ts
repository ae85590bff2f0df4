import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/core/pack.ts';
import { lineIds } from '../../../src/core/score/lineIds.ts';
import { readTranslation } from '../../../src/core/story/readTranslation.ts';
import { packFrom } from '../../packs.ts';
import { TINY } from './tinyStory.ts';

const original = packFrom(TINY);
const [night = '', ada = '', lamp = '', day = ''] = lineIds(original);

const GERMAN = `format: noctiluca/1
lang: de
acts:
  - lines:
      - { id: ${night}, say: "Die Nacht kommt, und die Nachtschicht schläft.", show: [{ web: Nachtschicht }] }
      - { id: ${lamp}, say: "Die Lampe geht aus, ganz aus.", hide: [{ lamp: { word: aus, nth: 2 } }] }
      - { id: ${ada}, say: "Ada träumt." }
    dreams: { ada: Ich zähle die Nächte., bo: Ich lasse sie ziehen. }
  - lines:
      - { id: ${day}, say: "Der Tag kommt." }
    dreams: { ada: Wach., bo: Noch im Schlaf. }
`;

function german(...changes: readonly (readonly [piece: string, instead: string])[]): string {
  return changes.reduce((text, [piece, instead]) => {
    if (!text.includes(piece)) throw new Error(`the translation has no ${piece}`);
    return text.replace(piece, () => instead);
  }, GERMAN);
}

function translated(text: string): Pack {
  const read = readTranslation(text, original);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return read.pack;
}

describe('a translation', () => {
  it('[S34] says the lines in the order of the original, under their ids, and leaves the rest alone', () => {
    const pack = translated(GERMAN);
    expect(pack.acts.map(({ lines }) => lines.map(({ say }) => say))).toEqual([
      ['Die Nacht kommt, und die Nachtschicht schläft.', 'Ada träumt.', 'Die Lampe geht aus, ganz aus.'],
      ['Der Tag kommt.'],
    ]);
    expect(lineIds(pack)).toEqual(lineIds(original));
    expect(pack.acts[1]?.dreams).toEqual({ ada: 'Wach.', bo: 'Noch im Schlaf.' });
    expect(pack.lang).toBe('de');
    expect(pack.hash).not.toBe(original.hash);
    const bare = ({ hash: _, lang: __, acts, ...rest }: Pack) => ({
      ...rest,
      acts: acts.map(({ lines, dreams: ___, ...act }) => ({
        ...act,
        lines: lines.map(({ id: ____, say: _____, show, hide, ...line }) => ({
          ...line,
          show: show.map(({ system }) => system),
          hide: hide.map(({ system }) => system),
        })),
      })),
    });
    expect(bare(pack)).toEqual(bare(original));
  });

  it('[S33] hangs cues on its own words, and on the first where the original does', () => {
    const [first, , last] = translated(GERMAN).acts[0]?.lines ?? [];
    expect(first?.show).toEqual([
      { system: 'lamp', word: null, nth: 1 },
      { system: 'web', word: 'Nachtschicht', nth: 1 },
    ]);
    expect(last?.hide).toEqual([{ system: 'lamp', word: 'aus', nth: 2 }]);
  });

  it.each([
    [
      '[S32] a strange line',
      [[`id: ${ada}`, 'id: adadreams']],
      'found "adadreams", expected the id of a line of this act',
    ],
    [
      '[S32] a line that is missing',
      [[`      - { id: ${ada}, say: "Ada träumt." }\n`, '']],
      `found no line "${ada}", expected each line of the original: "Ada dreams."`,
    ],
    ['[S32] a line that stands twice', [[`id: ${ada}`, `id: ${lamp}`]], `found "${lamp}" a second time`],
    [
      '[S32] an act too few',
      [[GERMAN.slice(GERMAN.lastIndexOf('  - lines')), '']],
      'found 1 acts, expected 2 acts',
    ],
    [
      '[S33] a cue of its own',
      [['say: "Der Tag kommt."', 'say: "Der Tag kommt.", hide: [lamp]']],
      'found "lamp", expected no hide, as in the original',
    ],
    [
      '[S33] a cue that hangs on nothing',
      [[', show: [{ web: Nachtschicht }]', '']],
      'found no word for "web" to show at, expected a word of this line, as "night-shift" in the original',
    ],
    [
      '[S16] a word that is not there',
      [['web: Nachtschicht', 'web: Frühschicht']],
      'found "Frühschicht", expected a word of its line',
    ],
    ['[S15] a dream of nobody', [['bo: Noch', 'bob: Noch']], 'found "bob", expected one of ada, bo'],
    [
      '[S9] what is not its own to say',
      [['lang: de', 'lang: de\ntitle: Eine kleine Geschichte']],
      'found the key "title", expected one of format, lang, acts',
    ],
    ['[S10] no language', [['lang: de\n', '']], 'found no key "lang"'],
    ['[S1] broken syntax', [['lang: de', 'lang: [de']], 'story.xx.yaml:'],
  ] as const)('%s is told', (_, changes, message) => {
    const read = readTranslation(german(...(changes as readonly (readonly [string, string])[])), original);
    if (read.ok) throw new Error('it was taken');
    expect(read.problems.map((problem) => problem.message).join('\n')).toContain(message);
  });

  it('[S2] answers whatever is cut out of it or put in', () => {
    const cut = fc.tuple(fc.nat(GERMAN.length), fc.nat(40), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(cut, ([at, length, instead]) => {
        const read = readTranslation(GERMAN.slice(0, at) + instead + GERMAN.slice(at + length), original);
        return read.ok || read.problems.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});
