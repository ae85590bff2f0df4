/** What a key can ask for; each is carried out by one entry of `actions.ts`. */
export type Action =
  | 'toggle'
  | 'lineBefore'
  | 'lineNext'
  | 'actBefore'
  | 'actNext'
  | 'back5'
  | 'on5'
  | 'slower'
  | 'faster'
  | 'captions'
  | 'transcript'
  | 'map'
  | 'escape'
  | 'fullScreen'
  | 'hide'
  | 'louder'
  | 'softer'
  | 'silence'
  | 'copy'
  | 'keys'
  | 'look'
  | 'nearer'
  | 'farther'
  | 'enter'
  | `act${1 | 2 | 3 | 4 | 5}`;

/** One row of the keys' table: what is printed on the sheet, and what each key (KeyboardEvent.key) does. */
export interface KeyRow {
  readonly group: 'Play' | 'See' | 'Words' | 'Sound and more';
  readonly caps: readonly string[];
  readonly label: string;
  readonly keys: Readonly<Record<string, Action>>;
}

/** All keys. A capital letter is that letter with Shift; a row without caps is a clicker's and is not printed. */
export const KEY_ROWS: readonly KeyRow[] = [
  { group: 'Play', caps: ['Space'], label: 'Play or pause', keys: { ' ': 'toggle' } },
  {
    group: 'Play',
    caps: ['J', 'L'],
    label: 'Line before, next line',
    keys: { j: 'lineBefore', l: 'lineNext' },
  },
  {
    group: 'Play',
    caps: ['Shift', 'J', 'L'],
    label: 'Act before, next act',
    keys: { J: 'actBefore', L: 'actNext' },
  },
  {
    group: 'Play',
    caps: ['←', '→'],
    label: 'Back or on, 5 seconds',
    keys: { ArrowLeft: 'back5', ArrowRight: 'on5' },
  },
  {
    group: 'Play',
    caps: ['1', 'to', '5'],
    label: 'Go to an act',
    keys: { 1: 'act1', 2: 'act2', 3: 'act3', 4: 'act4', 5: 'act5' },
  },
  { group: 'Play', caps: ['<', '>'], label: 'Slower, faster', keys: { '<': 'slower', '>': 'faster' } },
  { group: 'Play', caps: [], label: 'Clicker', keys: { PageUp: 'lineBefore', PageDown: 'lineNext' } },
  { group: 'See', caps: ['E'], label: 'Look around, back to the story', keys: { e: 'look' } },
  {
    group: 'See',
    caps: ['+', '−'],
    label: 'Nearer, farther, while looking',
    keys: { '+': 'nearer', '=': 'nearer', '-': 'farther' },
  },
  { group: 'See', caps: ['Tab', 'Enter'], label: 'Next person, into their dream', keys: { Enter: 'enter' } },
  { group: 'See', caps: ['F'], label: 'Full screen', keys: { f: 'fullScreen' } },
  { group: 'See', caps: ['H'], label: 'Hide everything', keys: { h: 'hide' } },
  { group: 'See', caps: ['Esc'], label: 'Back, close', keys: { Escape: 'escape' } },
  { group: 'Words', caps: ['C'], label: 'Captions', keys: { c: 'captions' } },
  { group: 'Words', caps: ['T'], label: 'Read along', keys: { t: 'transcript' } },
  { group: 'Words', caps: ['M'], label: 'All acts', keys: { m: 'map' } },
  {
    group: 'Sound and more',
    caps: ['↑', '↓'],
    label: 'Louder, softer',
    keys: { ArrowUp: 'louder', ArrowDown: 'softer' },
  },
  { group: 'Sound and more', caps: ['S'], label: 'Silence', keys: { s: 'silence' } },
  { group: 'Sound and more', caps: ['K'], label: 'Copy this moment', keys: { k: 'copy' } },
  { group: 'Sound and more', caps: ['?'], label: 'This page', keys: { '?': 'keys' } },
];

const BY_KEY = new Map(KEY_ROWS.flatMap((row) => Object.entries(row.keys)));

/** What of a KeyboardEvent decides. */
export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** What a key asks for; null for a browser's shortcut or a key without a meaning. Caps lock does not count as Shift. */
export function actionOf(press: KeyPress): Action | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const letter = press.key.length === 1 && /\p{L}/u.test(press.key);
  const key = letter ? (press.shiftKey ? press.key.toUpperCase() : press.key.toLowerCase()) : press.key;
  return BY_KEY.get(key) ?? null;
}
