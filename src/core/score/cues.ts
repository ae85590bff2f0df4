import type { Pack, SystemCue } from '../pack.ts';
import type { Cue, Presence, ScoreAct, ScoreLine } from '../score.ts';
import type { Seconds } from '../units.ts';
import { findWord } from '../words.ts';
import { writtenLine } from './writtenLine.ts';

/** Every show and hide at its second, in time order; what an act leaves standing leaves at its close. */
export function cuesOf(pack: Pack, acts: readonly ScoreAct[], lines: readonly ScoreLine[]): Cue[] {
  const systems = new Map(pack.systems.map((system, i) => [system.id, i]));
  const cues: Cue[] = [];
  for (const act of acts) {
    const standing = new Set<number>();
    const ofAct: Cue[] = [];
    for (const line of lines.slice(...act.lines)) {
      const written = writtenLine(pack, acts, line);
      for (const kind of ['show', 'hide'] as const) {
        for (const cue of written[kind]) {
          const system = systems.get(cue.system);
          if (system !== undefined) ofAct.push({ at: timeOf(cue, line), kind, system, line: line.index });
        }
      }
    }
    ofAct.sort((a, b) => a.at - b.at);
    for (const cue of ofAct) {
      if (cue.kind === 'show') standing.add(cue.system);
      else standing.delete(cue.system);
    }
    cues.push(...ofAct);
    for (const system of standing) cues.push({ at: act.close, kind: 'hide', system, line: null });
  }
  return cues;
}

/** For each system of the pack, the spans from a show that finds it absent to the hide that ends it. */
export function presenceOf(pack: Pack, cues: readonly Cue[]): Presence[][] {
  return pack.systems.map((_, system) => {
    const spans: Presence[] = [];
    let from: Seconds | null = null;
    for (const cue of cues) {
      if (cue.system !== system) continue;
      if (cue.kind === 'show') from ??= cue.at;
      else if (from !== null) {
        spans.push({ from, to: cue.at });
        from = null;
      }
    }
    return spans;
  });
}

function timeOf(cue: SystemCue, line: ScoreLine): Seconds {
  if (cue.word === null) return line.start;
  const index = findWord(line.words, cue.word, cue.nth);
  return line.words[index]?.start ?? line.start;
}
