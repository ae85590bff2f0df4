import type { Path, Tree } from './readTree.ts';
import { MOST_ACTS } from './schema.ts';

/** A story as far as it can be made out, faults and all: what the rules between its parts are held against. */
export interface Draft {
  readonly cast: readonly string[];
  readonly guilds: readonly { readonly id: string; readonly share: unknown }[];
  readonly systems: readonly string[];
  readonly speakers: readonly string[];
  readonly light: { readonly from: unknown; readonly to: unknown };
  /** Every place that names a guild. */
  readonly guildsNamed: readonly Named[];
  /** Every place that names a part that a system is built from, and the kind asked of it. */
  readonly partsNamed: readonly { readonly part: Named; readonly kind: Named | null }[];
  /** As many as a story may have. */
  readonly acts: readonly DraftAct[];
  /** Nothing in the acts was unreadable: what is not in the draft is not in the story. */
  readonly whole: boolean;
}

/** An id or a word, and the place where it is written. */
export interface Named {
  readonly name: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
}

export interface DraftAct {
  readonly path: Path;
  readonly title: string | null;
  readonly lines: readonly DraftLine[];
  readonly dreams: readonly string[];
}

export interface DraftLine {
  readonly id: Named | null;
  readonly say: string | null;
  readonly who: Named | null;
  readonly focus: Named | null;
  readonly show: readonly DraftCue[];
  readonly hide: readonly DraftCue[];
}

export interface DraftCue extends Named {
  readonly word: Named | null;
  readonly nth: number;
}

type Loose = Readonly<Record<string, unknown>>;

/** Makes out what it can of any tree; parts of another shape are left out. */
export function draftOf({ plain }: Tree): Draft {
  const story = asMap(plain);
  const systems = asMap(story.systems);
  const acts = asList(story.acts);
  const readable = acts.every(
    (act) => asList(asMap(act).lines).length > 0 && asList(asMap(act).lines).every(isMap),
  );
  return {
    cast: Object.keys(asMap(story.cast)),
    guilds: Object.entries(asMap(story.guilds)).map(([id, guild]) => ({ id, share: asMap(guild).share })),
    systems: Object.keys(systems),
    speakers: Object.keys(asMap(story.speech)),
    light: { from: asMap(asMap(story.world).light).from, to: asMap(asMap(story.world).light).to },
    guildsNamed: [...guildsIn(asMap(story.cast), 'cast'), ...guildsIn(systems, 'systems')],
    partsNamed: partsIn(systems),
    acts: acts.slice(0, MOST_ACTS).map((act, index) => actOf(asMap(act), ['acts', index])),
    whole: acts.length > 0 && acts.length <= MOST_ACTS && readable,
  };
}

function guildsIn(map: Loose, section: string): Named[] {
  return Object.entries(map).flatMap(([id, value]) =>
    listed(named(asMap(value).guild, [section, id, 'guild'])),
  );
}

function partsIn(systems: Loose): Draft['partsNamed'] {
  return Object.entries(systems).flatMap(([id, value]) => {
    const part = named(asMap(value).part, ['systems', id, 'part']);
    return part
      ? [{ part, kind: named(asMap(asMap(value).with).kind, ['systems', id, 'with', 'kind']) }]
      : [];
  });
}

function actOf(act: Loose, path: Path): DraftAct {
  return {
    path,
    title: asText(act.title),
    lines: asList(act.lines).map((line, index) => lineOf(asMap(line), [...path, 'lines', index])),
    dreams: Object.keys(asMap(act.dreams)),
  };
}

function lineOf(line: Loose, path: Path): DraftLine {
  return {
    id: named(line.id, [...path, 'id']),
    say: asText(line.say),
    who: named(line.who, [...path, 'who']),
    focus: named(line.focus, [...path, 'focus']),
    show: cuesOf(line.show, [...path, 'show']),
    hide: cuesOf(line.hide, [...path, 'hide']),
  };
}

/** One cue that was not put in a list is made out all the same. */
function cuesOf(value: unknown, path: Path): DraftCue[] {
  if (!Array.isArray(value)) return cueOf(value, path);
  return value.flatMap((entry, index) => cueOf(entry, [...path, index]));
}

function cueOf(entry: unknown, path: Path): DraftCue[] {
  if (typeof entry === 'string') return [{ name: entry, path, part: 'value', word: null, nth: 1 }];
  return Object.entries(asMap(entry)).map(([name, on]) => {
    const inner = [...path, name];
    const nth = asMap(on).nth;
    const word = isMap(on) ? wordOf(on.word, [...inner, 'word']) : wordOf(on, inner);
    return {
      name,
      path: inner,
      part: 'key',
      word,
      nth: Number.isInteger(nth) && Number(nth) >= 1 ? Number(nth) : 1,
    };
  });
}

/** A number is a word too. */
function wordOf(value: unknown, path: Path): Named | null {
  return named(typeof value === 'number' ? String(value) : value, path);
}

function named(value: unknown, path: Path): Named | null {
  const name = asText(value);
  return name === null ? null : { name, path, part: 'value' };
}

function listed<T>(item: T | null): T[] {
  return item === null ? [] : [item];
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isMap(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asMap(value: unknown): Loose {
  return isMap(value) ? value : {};
}
