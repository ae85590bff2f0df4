import { timeOfMoment } from '../../../core/score/moments.ts';
import type { Score } from '../../../core/score.ts';
import type { Seconds } from '../../../core/units.ts';
import { ALL_SYSTEMS, type StillsRequest } from './readRequest.ts';
import { systemMoment } from './systemMoment.ts';

/** A picture to be taken: its story time, and what it is called in a file's name and on a sheet. */
export interface Still {
  readonly t: Seconds;
  readonly name: string;
}

const FRACTIONS = [0.35, 0.6, 0.85];
const STRIP = { pictures: 12, step: 0.5 };

/** The pictures that a request means in this story, in order of time. Throws when it names a line or act that is not there. */
export function momentsOf(
  score: Score,
  { place, strip, systems }: Pick<StillsRequest, 'place' | 'strip'> & Partial<Pick<StillsRequest, 'systems'>>,
): Still[] {
  const stills = systems ? allSystems(score, systems) : place ? [stillAt(score, place)] : allActs(score);
  return strip ? stills.flatMap(stripFrom) : stills;
}

function allActs(score: Score): Still[] {
  return score.acts.flatMap((_, act) => FRACTIONS.map((fraction) => stillInAct(score, act, fraction)));
}

function allSystems(score: Score, asked: string): Still[] {
  const { systems } = score.pack;
  return systems.flatMap(({ id }, system) =>
    asked === ALL_SYSTEMS || asked === id ? [{ t: systemMoment(score, system), name: id }] : [],
  );
}

function stillAt(score: Score, place: NonNullable<StillsRequest['place']>): Still {
  if (place.kind === 'act') return stillInAct(score, place.act, place.fraction);
  if (place.kind === 'time') return { t: Math.min(place.t, score.end), name: `t-${place.t}` };
  const line = score.lines.find(({ id }) => id === place.line);
  if (!line) throw new Error(`${score.pack.id} has no line ${place.line}.`);
  const { t } = timeOfMoment(score, { act: line.act, line: line.id, fraction: place.fraction });
  return { t, name: `line-${place.line}-${place.fraction}` };
}

function stillInAct(score: Score, index: number, fraction: number): Still {
  const act = score.acts[index];
  if (!act) throw new Error(`${score.pack.id} has ${score.acts.length} acts; found act ${index + 1}.`);
  return { t: act.start + fraction * (act.end - act.start), name: `act-${index + 1}-${fraction}` };
}

function stripFrom({ t, name }: Still): Still[] {
  return Array.from({ length: STRIP.pictures }, (_, i) => ({
    t: t + i * STRIP.step,
    name: `${name}+${i * STRIP.step}s`,
  }));
}
