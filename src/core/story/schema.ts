import * as z from 'zod';
import { AIRS, DIALS, FORMAT, FORMATIONS, GROUNDS, MODES, MOST_GUILDS, SHOTS, VOICES } from '../pack.ts';
import { wordsIn } from '../words.ts';
import { LONGEST, proseFaults } from './proseFaults.ts';

/** A message of this schema is two lines: what is expected, and what to do. */
function says(expected: string, fix: string): { error: string } {
  return { error: `${expected}\n${fix}` };
}

/** One of a list; who reads the message finds the list after `one of`. */
function oneOf<const T extends readonly string[]>(names: T) {
  return z.enum(names, says(`one of ${names.join(', ')}`, 'Choose one of them.'));
}

/** A number, both bounds included. */
function number(from: number, to: number, unit = '', what = 'a number') {
  const said = says(`${what} from ${from} to ${to}${unit}`, `Write a number from ${from} to ${to}.`);
  return z.number(said).min(from, said).max(to, said);
}

/** A mapping with these keys and no others. */
function mapping<T extends z.ZodRawShape>(shape: T) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `one of ${keys}\nRemove it, or begin its name with x- to keep it for yourself.`
        : `a mapping with ${keys}\nWrite the keys below it, indented, or in { }.`,
  });
}

/** A mapping with names of the author's own. */
function named<K extends z.ZodString | z.ZodPipe, V extends z.ZodType>(key: K, value: V, what: string) {
  return z.record(
    key as z.ZodString,
    value,
    says(`a mapping of ${what}`, 'Write them below it, indented, or in { }.'),
  );
}

function list<T extends z.ZodType>(of: T, what: string) {
  return z.array(of, says(`a list of ${what}`, 'Write each after a dash, or all in [ ].'));
}

/** Text that people read, word for word, less the line break that a block scalar ends with. */
function prose(lines = false) {
  return z
    .string(
      says(
        `text of 1 to ${LONGEST} characters`,
        'Write text here, in quotes if it looks like something else.',
      ),
    )
    .transform((text) => text.replace(/\n+$/, ''))
    .superRefine((text, context) => {
      for (const { found, expected, fix, piece } of proseFaults(text, lines)) {
        context.addIssue({ code: 'custom', message: `${expected}\n${fix}`, params: { found, piece } });
      }
    });
}

const NAME = says(
  'a name of letters, digits, - and _ that begins with a letter',
  'Use such a name everywhere it is meant.',
);
const name = z.string(NAME).regex(/^\p{L}[\p{L}\p{N}_-]*$/u, NAME);
const reference = z.string(says('a name that the story declares', 'Write a name.'));
const STORY_ID = says('a name of a-z, 0-9 and -', 'Use the name of its folder.');
const LINE_ID = says('a name of letters, digits, - and _', 'Choose a short plain name.');
const ORIGINAL_ID = says('the id of a line of the story', 'Write the id that stands in the original.');
const LANGUAGE = says('a language tag such as en or pt-BR', 'Look the tag up in BCP 47.');
const ROOT = says('a note such as D, F# or Bb', 'Write a letter from A to G, then # or b where needed.');
const SEED = says('a whole number', 'Write digits only, or leave it out.');
const NTH = says('a whole number from 1', 'Count from 1.');
const VOICES_OF_ENGINE = says(
  "the name of an engine's voice, or names with weights",
  'Write { af_heart: 2, af_bella: 1 }.',
);
const WEIGHT = says('a weight above 0', 'Write 1 where all are alike.');
const SHARE = says('a share above 0 and at most 1', 'Write a fraction of all pods, such as 0.25.');
const CUE = says('the name of a system, or { system: word }', 'Write a name from systems.');
const ONE_CUE = 'one system\nGive each its own entry in the list.';

const dial = number(0, 1);
const light = number(380, 780, ' nm', 'a wavelength');
const voice = oneOf(VOICES);
const dials = Object.fromEntries(DIALS.map((key) => [key, dial])) as Record<
  (typeof DIALS)[number],
  typeof dial
>;

const format = z.literal(FORMAT, says(FORMAT, `This reader knows ${FORMAT} only.`));
const language = z.string(LANGUAGE).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE);

const person = mapping({ name: prose(), role: prose(), guild: reference, light, voice });
const guild = mapping({
  name: prose(),
  share: z.number(SHARE).gt(0, SHARE).max(1, SHARE),
  rhythm: number(0.05, 0.5, ' Hz', 'a rhythm'),
  light,
  voice,
});

const weights = named(z.string(), z.number(WEIGHT).gt(0, WEIGHT), 'voices and weights');
const speech = mapping({
  voice: z.union([prose().transform((one) => ({ [one]: 1 })), weights], VOICES_OF_ENGINE),
  speed: number(0.5, 2, '', 'a speed').default(1),
});

const system = z.union(
  [
    prose().transform((is) => ({ is, part: undefined, with: undefined, guild: undefined })),
    mapping({
      is: prose(),
      part: name.optional(),
      with: named(z.string(), z.unknown(), 'parameters').optional(),
      guild: reference.optional(),
    }),
  ],
  says('a line of text, or { is: line, part: part }', 'Say what it is and what it looks like.'),
);

const word = z.union(
  [z.string(), z.number().transform(String)],
  says('a word of the line', 'Write the word as it stands in say.'),
);
const nth = z.int(NTH).min(1, NTH);
const onWord = z.union(
  [word.transform((one) => ({ word: one, nth: 1 })), mapping({ word, nth: nth.default(1) })],
  says('a word of the line, or { word: word, nth: 2 }', 'Write the word as it stands in say.'),
);
const cue = z.union(
  [
    reference.transform((one) => ({ system: one, word: null, nth: 1 })),
    named(reference, onWord, 'one system and its word')
      .refine((entry) => Object.keys(entry).length === 1, ONE_CUE)
      .transform((entry) => cueOf(Object.entries(entry))),
  ],
  CUE,
);

const line = mapping({
  say: prose().refine((say) => wordsIn(say).length > 0, 'at least one word\nWrite what is spoken.'),
  who: reference.default('narrator'),
  hold: number(0, 120, ' s', 'a rest').default(0.8),
  shot: oneOf(SHOTS).optional(),
  focus: reference.optional(),
  show: list(cue, 'systems').default([]),
  hide: list(cue, 'systems').default([]),
  set: mapping(dials).partial().default({}),
  id: z
    .string(LINE_ID)
    .regex(/^[A-Za-z0-9_-]+$/, LINE_ID)
    .optional(),
});

const LINES = 'at least one line\nWrite what is spoken first.';
/** The most acts of a story. */
export const MOST_ACTS = 20;
const ACTS = says('one to twenty acts', 'Write each act after a dash.');

const act = mapping({
  title: prose(),
  direction: prose(true),
  notes: prose(true).optional(),
  start: mapping(dials),
  lines: list(line, 'lines').min(1, LINES),
  dreams: named(reference, prose(), 'cast and dreams').default({}),
});

/** The whole of the format but what lies between its parts (see `rules.ts`): a plain tree in, defaults filled in. */
export const story = mapping({
  format,
  id: z.string(STORY_ID).regex(/^[a-z0-9-]+$/, STORY_ID),
  title: prose(),
  place: prose(),
  year: z.union([prose(), z.number().transform(String)], says('a year or a word', 'Write 2147, or undated.')),
  logline: prose(),
  world: mapping({
    formation: oneOf(FORMATIONS),
    light: mapping({ from: light, to: light }),
    air: oneOf(AIRS),
    ground: oneOf(GROUNDS),
  }),
  tonality: mapping({
    root: z.string(ROOT).regex(/^[A-G][#b]?$/, ROOT),
    mode: oneOf(MODES),
    tempo: number(20, 240, ' bpm', 'a tempo'),
  }),
  cast: named(name, person, 'people'),
  guilds: named(name, guild, 'guilds').refine(
    (all) => Object.keys(all).length > 0 && Object.keys(all).length <= MOST_GUILDS,
    'one to twelve guilds\nWrite who sleeps, in twelve groups at most.',
  ),
  systems: named(name, system, 'systems'),
  acts: list(act, 'acts').min(1, ACTS).max(MOST_ACTS, ACTS),
  speech: named(reference, speech, 'speakers').default({}),
  pronounce: named(z.string(), prose(), 'words and their sounds').default({}),
  lang: language.default('en'),
  seed: z.int(SEED).optional(),
  credits: prose(true).optional(),
});

/** A story as the schema hands it on. */
export type Told = z.output<typeof story>;

/** A story's lines and dreams in another language, and the words that cues hang on there; nothing else. */
export const translation = mapping({
  format,
  lang: language,
  acts: list(
    mapping({
      lines: list(
        mapping({
          id: z.string(ORIGINAL_ID).min(1, ORIGINAL_ID),
          say: line.shape.say,
          show: line.shape.show,
          hide: line.shape.hide,
        }),
        'lines',
      ),
      dreams: act.shape.dreams,
    }),
    'acts',
  ),
});

/** A translation as the schema hands it on. */
export type Translated = z.output<typeof translation>;

function cueOf([first]: [string, { word: string; nth: number }][]) {
  return { system: first?.[0] ?? '', word: first?.[1].word ?? null, nth: first?.[1].nth ?? 1 };
}
