import type { Pack, Shot } from '../pack.ts';
import type { ScoreAct, ScoreLine, ScoreShot } from '../score.ts';
import { writtenLine } from './writtenLine.ts';

/**
 * Camera instructions in time order, first at 0. An act opens in its first line's shot with no focus, from the close of
 * the act before, so that the crossing is one movement. A `wide` without a focus of its own clears it.
 */
export function shotsOf(pack: Pack, acts: readonly ScoreAct[], lines: readonly ScoreLine[]): ScoreShot[] {
  const cast = new Map(pack.cast.map((person, i) => [person.id, i]));
  const systems = new Map(pack.systems.map((system, i) => [system.id, i]));
  const shots: ScoreShot[] = [];
  for (const act of acts) {
    const opening: Shot = pack.acts[act.index]?.lines[0]?.shot ?? 'wide';
    const at = acts[act.index - 1]?.close ?? 0;
    let now: ScoreShot = { at, line: null, act: act.index, shot: opening, focus: null, system: null };
    shots.push(now);
    for (const line of lines.slice(...act.lines)) {
      const written = writtenLine(pack, acts, line);
      const shown = written.show.at(-1);
      const shot = written.shot ?? now.shot;
      const focus = written.focus === null ? null : (cast.get(written.focus) ?? null);
      const next: ScoreShot = {
        at: line.start,
        line: line.index,
        act: act.index,
        shot,
        focus: focus ?? (written.shot === 'wide' ? null : now.focus),
        system: shown ? (systems.get(shown.system) ?? null) : now.system,
      };
      const moves = next.shot !== now.shot || next.focus !== now.focus || written.shot !== null;
      now = moves ? next : { ...now, system: next.system };
      const opens = line.index === act.lines[0] && next.shot === opening && next.focus === null;
      if (moves && !opens) shots.push(next);
    }
  }
  return shots;
}
