import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/core/story/readStory.ts';
import { tiny } from './tinyStory.ts';

/** A name, what is written otherwise in the tiny story, and each problem as `line:column found | expected`. */
type Case = readonly [
  name: string,
  changes: readonly (readonly [string, string])[],
  problems: readonly string[],
];

function told(text: string): string[] {
  const read = readStory(text);
  if (read.ok) return [];
  return read.problems.map(({ line, column, found, expected }) => `${line}:${column} ${found} | ${expected}`);
}

const SYNTAX: readonly Case[] = [
  [
    '[S1] a bracket left open',
    [['voice: harp }', 'voice: harp']],
    ['11:3 "bo: { name: Bo Hill, rol…" | a closing bracket'],
  ],
  [
    '[S1] a quote left open',
    [['"Ada dreams."', '"Ada dreams.']],
    ['26:83 the end of the line | a closing quote', '27:7 "- { say: \\"The lamp goes …" | a closing bracket'],
  ],
  ['[S1] a colon in bare text', [['title: Night', 'title: Night: one']], ['19:12 "Night: one" | one value']],
  [
    '[S1] a missing comma',
    [['who: ada, focus', 'who: ada focus']],
    ['26:36 "ada focus: ada, hold: 2,…" | a comma or a closing bracket'],
  ],
  [
    '[S1] a tab to indent with',
    [['  lamp: a lamp', '\tlamp: a lamp']],
    [
      '16:1 "\\tlamp: a lamp that hangs…" | spaces',
      '16:8 "a lamp that hangs over b…" | one value',
      '16:8 "a lamp that hangs over b…" | a key and its colon on one line',
    ],
  ],
  [
    '[S1] an unknown escape',
    [['"Ada dreams."', '"Ada \\q dreams."']],
    ['26:21 "\\\\q dreams.\\", who: ada, f…" | an escape that YAML knows'],
  ],
  [
    '[S1] bare text that begins with a mark of YAML',
    [['title: Day', 'title: @Day']],
    ['31:12 "@Day" | text'],
  ],
  [
    '[S7] an anchor and an alias',
    [
      ['light: 500', 'light: &l 500'],
      ['light: 590', 'light: *l'],
    ],
    ['10:61 the anchor &l | no anchors', '11:60 the alias *l | no aliases'],
  ],
  ['[S7] a tag', [['year: 2147', 'year: !!str 2147']], ['5:7 the tag !!str | no tags']],
  [
    '[S7] a directive',
    [['format:', '%YAML 1.2\n---\nformat:']],
    ['1:1 the directive %YAML 1.2 | no directives'],
  ],
  [
    '[S7] a second document',
    [['bo: Still asleep. }\n', 'bo: Still asleep. }\n---\nmore: text\n']],
    ['37:1 a second document | one story in a file'],
  ],
  [
    '[S8] a key twice in a line',
    [['light: 500,', 'light: 500, light: 501,']],
    ['10:66 the key "light" a second time | each key once'],
  ],
  [
    '[S8] a key twice in the head',
    [['place: Nowhere', 'place: Nowhere\ntitle: Again']],
    ['5:1 the key "title" a second time | each key once'],
  ],
];

const KEYS: readonly Case[] = [
  [
    '[S9] in the head',
    [['place: Nowhere', 'place: Nowhere\nplaice: fish']],
    [
      '5:1 the key "plaice" | one of format, id, title, place, year, logline, world, tonality, cast, guilds, systems, acts, speech, pronounce, lang, seed, credits',
    ],
  ],
  [
    '[S9] in a person',
    [['name: Ada Wren,', 'name: Ada Wren, age: 30,']],
    ['10:26 the key "age" | one of name, role, guild, light, voice'],
  ],
  [
    '[S9] in a line',
    [['who: ada,', 'whom: ada,']],
    ['26:31 the key "whom" | one of say, who, hold, shot, focus, show, hide, set, id'],
  ],
  [
    '[S9] in set',
    [['set: { unison: 0.7 }', 'set: { unision: 0.7 }']],
    ['26:69 the key "unision" | one of unison, variety, kinship, order, tension, hope, glow'],
  ],
  ['[S9] in a cue', [['nth: 2', 'n: 2']], ['27:71 the key "n" | one of word, nth']],
  [
    '[S9] a merge key',
    [['place: Nowhere', 'place: Nowhere\n<<: { a: 1 }']],
    [
      '5:1 the key "<<" | one of format, id, title, place, year, logline, world, tonality, cast, guilds, systems, acts, speech, pronounce, lang, seed, credits',
    ],
  ],
  [
    '[S10] missing in the head',
    [['logline: Two sleepers share one night.\n', '']],
    ['1:1 no key "logline" | logline: text of 1 to 600 characters'],
  ],
  [
    '[S10] missing in the world',
    [['air: mist, ', '']],
    ['7:1 no key "air" | air: one of still, haze, mist, spores, dust'],
  ],
  [
    '[S10] missing in a person',
    [['light: 500, ', '']],
    ['10:3 no key "light" | light: a wavelength from 380 to 780 nm'],
  ],
  [
    '[S10] missing in a system',
    [['is: threads between them, ', '']],
    ['17:3 no key "is" | is: text of 1 to 600 characters'],
  ],
  [
    '[S10] missing in an act',
    [['    direction: Light.\n', '']],
    ['31:5 no key "direction" | direction: text of 1 to 600 characters'],
  ],
  [
    '[S10] missing in a start',
    [['unison: 0.1, ', '']],
    ['21:5 no key "unison" | unison: a number from 0 to 1'],
  ],
  [
    '[S10] missing in a line',
    [['say: "Day comes.", ', '']],
    ['35:9 no key "say" | say: text of 1 to 600 characters'],
  ],
  ['[S10] missing in a cue', [['word: out, ', '']], ['27:52 no key "word" | word: a word of the line']],
];

const TYPES: readonly Case[] = [
  [
    '[S11] a number as text',
    [['title: A Tiny Story', 'title: 12']],
    ['3:8 12 | text of 1 to 600 characters'],
  ],
  [
    '[S11] nothing as text',
    [['title: A Tiny Story', 'title:']],
    ['3:7 nothing | text of 1 to 600 characters'],
  ],
  ['[S11] a name for a list', [['show: [lamp] }', 'show: lamp }']], ['35:36 "lamp" | a list of systems']],
  ['[S11] text as a number', [['hold: 2', 'hold: long']], ['26:59 "long" | a rest from 0 to 120 s']],
  ['[S11] a truth as a number', [['unison: 0.7', 'unison: true']], ['26:77 true | a number from 0 to 1']],
  ['[S11] what is no number', [['unison: 0.7', 'unison: .nan']], ['26:77 NaN | a number from 0 to 1']],
  [
    '[S11] a number without end',
    [['unison: 0.7', 'unison: .inf']],
    ['26:77 Infinity | a number from 0 to 1'],
  ],
  [
    '[S11] text for a mapping',
    [['world: { formation: dome, light: { from: 470, to: 540 }, air: mist, ground: water }', 'world: dome']],
    ['7:8 "dome" | a mapping with formation, light, air, ground'],
  ],
  ['[S11] a number as a name', [['who: ada', 'who: 5']], ['26:36 5 | a name that the story declares']],
  [
    '[S11] a number as a cue',
    [['show: [lamp] }', 'show: [lamp, 5] }']],
    ['35:43 5 | the name of a system, or { system: word }'],
  ],
  [
    '[S11] two systems in one cue',
    [['{ web: night-shift }', '{ web: night-shift, lamp: night }']],
    ['25:22 a mapping | one system'],
  ],
  ['[S11] half an nth', [['nth: 2', 'nth: 1.5']], ['27:76 1.5 | a whole number from 1']],
  ['[S11] text for acts', [['acts:\n', 'acts: none\nx-acts:\n']], ['18:7 "none" | a list of acts']],
  ['[S11] a root that is no note', [['root: F#', 'root: H']], ['8:19 "H" | a note such as D, F# or Bb']],
  ['[S11] half a seed', [['year: 2147', 'year: 2147\nseed: 1.5']], ['6:7 1.5 | a whole number']],
  [
    '[S11] a language that is no tag',
    [['year: 2147', 'year: 2147\nlang: english!']],
    ['6:7 "english!" | a language tag such as en or pt-BR'],
  ],
  [
    '[S11] an id with a space',
    [['id: tiny', 'id: Tiny Story']],
    ['2:5 "Tiny Story" | a name of a-z, 0-9 and -'],
  ],
  [
    '[S11] a system whose name is a number',
    [
      ['  lamp: a lamp', '  7: a lamp'],
      ['[lamp, {', '[{'],
      ['{ lamp: { word: out, nth: 2 } }', 'web'],
      ['show: [lamp]', 'show: ["7"]'],
    ],
    ['16:3 "7" | a name of letters, digits, - and _ that begins with a letter'],
  ],
];

const PROSE: readonly Case[] = [
  [
    '[S12] 601 characters',
    [['ada: I count the nights.', `ada: ${'a'.repeat(601)}`]],
    ['29:12 text of 601 characters | text of 1 to 600 characters'],
  ],
  [
    '[S12] a tag of HTML',
    [['say: Night comes, and', 'say: Night <i>comes</i>, and']],
    ['23:20 the HTML "<i>" | plain text'],
  ],
  [
    '[S12] an entity of HTML',
    [['title: Day', 'title: Day &amp; Night']],
    ['31:16 the HTML "&amp;" | plain text'],
  ],
  [
    '[S12] a comment of HTML',
    [['place: Nowhere', 'place: Nowhere <!-- yet -->']],
    ['4:16 the HTML "<!-- yet -->" | plain text'],
  ],
  [
    '[S12] a raw control character',
    [['place: Nowhere', 'place: No\u0007where']],
    ['4:10 the character U+0007 | text without control characters'],
  ],
  [
    '[S12] an escaped control character',
    [['"Ada dreams."', '"Ada \\e dreams."']],
    ['26:16 the character U+001B | text without control characters'],
  ],
  [
    '[S12] a turn of the writing direction',
    [['place: Nowhere', 'place: No\u202ewhere']],
    ['4:10 the character U+202E | text without control characters'],
  ],
  [
    '[S12] half a character',
    [['"Day comes."', '"Day \\ud800 comes."']],
    ['35:16 the character U+D800 | text without control characters'],
  ],
  ['[S12] empty text', [['title: Day', 'title: ""']], ['31:12 "" | text of 1 to 600 characters']],
  [
    '[S12] lines in a dream',
    [['bo: I let them go.', 'bo: |\n        I let\n        them go.']],
    ['30:11 a line break in the text | one paragraph'],
  ],
  ['[S12] a line without a word', [['"Day comes."', '"..."']], ['35:16 "..." | at least one word']],
];

const NUMBERS: readonly Case[] = [
  ['[S13] a dial above 1', [['unison: 0.7', 'unison: 1.4']], ['26:77 1.4 | a number from 0 to 1']],
  ['[S13] a dial below 0', [['hope: 0.5', 'hope: -0.1']], ['21:83 -0.1 | a number from 0 to 1']],
  [
    '[S13] a rhythm too fast',
    [['rhythm: 0.25', 'rhythm: 0.51']],
    ['13:45 0.51 | a rhythm from 0.05 to 0.5 Hz'],
  ],
  [
    '[S13] a rhythm too slow',
    [['rhythm: 0.25', 'rhythm: 0.049']],
    ['13:45 0.049 | a rhythm from 0.05 to 0.5 Hz'],
  ],
  ['[S13] light beyond red', [['light: 590', 'light: 781']], ['11:60 781 | a wavelength from 380 to 780 nm']],
  ['[S13] light beyond violet', [['from: 470', 'from: 379']], ['7:42 379 | a wavelength from 380 to 780 nm']],
  [
    '[S13] a range of light turned round',
    [['from: 470', 'from: 541']],
    ['7:51 540 | a wavelength of at least 541 nm, where the range begins'],
  ],
  [
    '[S13] a share of nothing',
    [
      ['share: 0.4', 'share: 0'],
      ['share: 0.6', 'share: 1'],
    ],
    ['13:32 0 | a share above 0 and at most 1'],
  ],
  ['[S13] a rest below 0', [['hold: 2', 'hold: -1']], ['26:59 -1 | a rest from 0 to 120 s']],
  ['[S13] a tempo too fast', [['tempo: 52', 'tempo: 241']], ['8:44 241 | a tempo from 20 to 240 bpm']],
  [
    '[S13] a speed and a weight',
    [['systems:', 'speech: { narrator: { voice: a, speed: 3 }, ada: { voice: { a: 0 } } }\nsystems:']],
    ['15:40 3 | a speed from 0.5 to 2', '15:64 0 | a weight above 0'],
  ],
  [
    '[S17] shares that do not sum to 1',
    [['share: 0.4', 'share: 0.3985']],
    ['12:1 shares that sum to 0.9985 | shares that sum to 1, within 0.001'],
  ],
];

const NAMES: readonly Case[] = [
  [
    '[S35] a part that there is not',
    [['part: threads', 'part: thread']],
    [
      '17:42 "thread" | one of lattice, growth, instruments, clock, frames, threads, breakaway, undertow, cells, rings, tide, sky, lanterns, veil, signs, membrane, gate, motes',
    ],
  ],
  [
    '[S35] a kind that a part does not have',
    [['with: { count: 9 }', 'with: { kind: dome }']],
    ['17:65 "dome" | one of mesh, lace, agreement, circles, story'],
  ],
  ['[S14] a format', [['noctiluca/1', 'noctiluca/2']], ['1:9 "noctiluca/2" | noctiluca/1']],
  [
    '[S14] a formation',
    [['formation: dome', 'formation: domed']],
    ['7:21 "domed" | one of dome, square, lounge, council, undercity'],
  ],
  ['[S14] an air', [['air: mist', 'air: fog']], ['7:63 "fog" | one of still, haze, mist, spores, dust']],
  [
    '[S14] a ground',
    [['ground: water', 'ground: watr']],
    ['7:77 "watr" | one of water, stone, none, river, glass'],
  ],
  [
    '[S14] a mode',
    [['mode: dorian', 'mode: dorain']],
    ['8:29 "dorain" | one of ionian, dorian, phrygian, lydian, mixolydian, aeolian, locrian'],
  ],
  [
    '[S14] a voice',
    [['voice: harp', 'voice: harpp']],
    ['10:73 "harpp" | one of glass, reed, harp, bell, wood, strings, choir, pulse'],
  ],
  [
    '[S14] a shot',
    [['shot: wide', 'shot: wyde']],
    ['24:15 "wyde" | one of wide, rise, close, orbit, over, through'],
  ],
  [
    '[S15] a guild of a person',
    [['guild: owls, light', 'guild: owl, light']],
    ['10:48 "owl" | one of larks, owls'],
  ],
  [
    '[S15] a guild of a system',
    [['guild: owls }\nacts', 'guild: hawks }\nacts']],
    ['17:78 "hawks" | one of larks, owls'],
  ],
  ['[S15] a focus', [['focus: ada', 'focus: narrator']], ['26:48 "narrator" | one of ada, bo']],
  ['[S15] a system shown', [['show: [lamp] }', 'show: [lamb] }']], ['35:37 "lamb" | one of lamp, web']],
  ['[S15] a system hidden', [['hide: [{ lamp:', 'hide: [{ lamb:']], ['27:52 "lamb" | one of lamp, web']],
  ['[S15] a speaker', [['who: ada', 'who: eve']], ['26:36 "eve" | one of narrator, network, ada, bo']],
  [
    '[S15] a voice for nobody',
    [['systems:', 'speech: { eve: { voice: a } }\nsystems:']],
    ['15:11 "eve" | one of narrator, network, ada, bo'],
  ],
  [
    '[S15] a dream of nobody',
    [['bo: Still asleep.', 'bo: Still asleep., eve: Gone.']],
    ['36:47 "eve" | one of ada, bo'],
  ],
  [
    '[S15] a person called network',
    [
      ['  bo: { name', '  network: { name'],
      ['bo: I let', 'network: I let'],
      ['bo: Still', 'network: Still'],
    ],
    ['11:3 "network" | a name of their own'],
  ],
];

const BETWEEN: readonly Case[] = [
  [
    '[S16] a word that is not in the line',
    [['web: night-shift', 'web: screens']],
    ['25:29 "screens" | a word of its line: Night, comes, and, night, after, night, the, night-shift, …'],
  ],
  [
    '[S16] a word that is there less often',
    [['nth: 2', 'nth: 3']],
    ['27:76 3 | nth of at most 2: that is how often "out" is in its line'],
  ],
  [
    '[S18] a system never shown',
    [['[lamp, { web: night-shift }]', '[lamp]']],
    ['17:3 the system "web", which no line shows | each system shown in some line'],
  ],
  [
    '[S19] a system hidden twice',
    [['focus: ada, hold', 'hide: [web, web], hold']],
    ['26:53 "web" hidden while it is not there | a system shown before in this act'],
  ],
  [
    '[S19] a system shown in another act only',
    [['show: [lamp] }', 'hide: [web] }']],
    ['35:37 "web" hidden while it is not there | a system shown before in this act'],
  ],
  [
    '[S19] a system hidden at a word before that of its show',
    [['[lamp, { web: night-shift }]', '[lamp, { web: night-shift }]\n        hide: [{ web: night }]']],
    ['26:18 "web" hidden while it is not there | a system shown before in this act'],
  ],
  [
    '[S19] a system hidden at the word of its show',
    [['show: [lamp] }', 'show: [lamp], hide: [lamp] }']],
    ['35:51 "lamp" hidden while it is not there | a system shown before in this act'],
  ],
  [
    '[S20] two acts of one title',
    [['title: Day', 'title: night']],
    ['31:12 "night", the title of act 1 | a title of its own'],
  ],
  ['[S20] no act', [['acts:\n', 'acts: []\nx-acts:\n']], ['18:7 an empty list | one to twenty acts']],
  [
    '[S20] an act without a line',
    [['lines:\n      - { say: "Day comes.", show: [lamp] }', 'lines: []']],
    ['34:12 an empty list | at least one line'],
  ],
  [
    '[S20] an act without one dream',
    [['ada: Awake., ', '']],
    ['36:5 no dream of "ada" | one dream for each of the cast'],
  ],
  [
    '[S20] an act without dreams',
    [['    dreams: { ada: Awake., bo: Still asleep. }\n', '']],
    [
      '31:5 no dream of "ada" | one dream for each of the cast',
      '31:5 no dream of "bo" | one dream for each of the cast',
    ],
  ],
  [
    '[S21] an id twice',
    [
      ['who: ada', 'id: one'],
      ['say: "Day', 'id: one, say: "Day'],
    ],
    ['35:15 "one" a second time | an id of its own in the whole story'],
  ],
  [
    '[S21] an id with a space',
    [['who: ada', 'id: "a b"']],
    ['26:35 "a b" | a name of letters, digits, - and _'],
  ],
];

describe('the reader', () => {
  describe('refuses what is no YAML, or more YAML than a story needs', () => {
    it.each(SYNTAX)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses keys that it does not know and misses those that it needs', () => {
    it.each(KEYS)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses values of another kind', () => {
    it.each(TYPES)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses text with', () => {
    it.each(PROSE)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses numbers out of range', () => {
    it.each(NUMBERS)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses a name that it does not know', () => {
    it.each(NAMES)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
  describe('refuses what does not hold between the parts', () => {
    it.each(BETWEEN)('%s', (_, changes, problems) => expect(told(tiny(...changes))).toEqual(problems));
  });
});
