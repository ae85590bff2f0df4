import { sealPack } from '../compilePack.ts';
import { type Act, type Line, type Pack, READER, type System } from '../pack.ts';
import { hashText } from '../random.ts';
import type { Told } from './schema.ts';

/** The pack of a story without fault: lists instead of mappings, every default filled in, sealed. */
export function toPack(told: Told): Pack {
  const { id, title, place, year, logline, lang, world, tonality } = told;
  return sealPack({
    format: told.format,
    reader: READER,
    id,
    title,
    place,
    year,
    logline,
    lang,
    seed: told.seed ?? hashText(id),
    credits: told.credits ?? null,
    world,
    tonality,
    cast: Object.entries(told.cast).map(([id, person]) => ({ id, ...person })),
    guilds: Object.entries(told.guilds).map(([id, guild]) => ({ id, ...guild })),
    speech: told.speech,
    pronounce: told.pronounce,
    systems: Object.entries(told.systems).map(([id, system]) => systemOf(id, system)),
    acts: told.acts.map(actOf),
    narration: null,
    levels: null,
  });
}

function systemOf(id: string, { is, part, with: parameters, guild }: Told['systems'][string]): System {
  return { id, is, part: part ?? null, with: parameters ?? {}, guild: guild ?? null };
}

function actOf({ title, direction, notes, start, lines, dreams }: Told['acts'][number]): Act {
  return { title, direction, notes: notes ?? null, start, lines: lines.map(lineOf), dreams };
}

function lineOf(line: Told['acts'][number]['lines'][number]): Line {
  const { say, who, hold, show, hide, set } = line;
  const dials = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  return {
    id: line.id ?? null,
    say,
    who,
    hold,
    shot: line.shot ?? null,
    focus: line.focus ?? null,
    show,
    hide,
    set: dials,
  };
}
