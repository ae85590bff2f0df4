import type { Line, Pack } from '../pack.ts';
import type { Score, ScoreAct, ScoreLine, Stop } from '../score.ts';
import type { Seconds } from '../units.ts';
import { recordingsOf } from '../voice/recordingsOf.ts';
import { wordsIn } from '../words.ts';
import { cuesOf, presenceOf } from './cues.ts';
import { lineIds } from './lineIds.ts';
import { shotsOf } from './shots.ts';
import { estimateTiming, type Recordings } from './timing.ts';
import { turnsOf } from './turns.ts';

/** Light and sound alone, before an act's first word and after its last hold. */
export const LEAD_IN: Seconds = 4;
export const CLOSE: Seconds = 4;
/** The network cuts in this long after the word before it. */
export const STOP_AFTER_WORD: Seconds = 0.02;

/**
 * Lays a story on time. Lines in `recordings` (the pack's own by default) run on their own word times, the others on
 * estimated ones.
 * Throws a RangeError when a recording does not have one entry for each written word.
 */
export function compileScore(pack: Pack, recordings: Recordings = recordingsOf(pack)): Score {
  const ids = lineIds(pack);
  const acts: ScoreAct[] = [];
  const lines: ScoreLine[] = [];
  let at: Seconds = 0;
  for (const [index, act] of pack.acts.entries()) {
    const start = at;
    const first = lines.length;
    at += LEAD_IN;
    for (const line of act.lines) {
      const laid = layLine(
        line,
        ids[lines.length] ?? '',
        { index: lines.length, act: index, at },
        recordings,
      );
      lines.push(laid);
      at = laid.end;
    }
    const close = at;
    at += CLOSE;
    const span = { start, firstWord: start + LEAD_IN, close, end: at };
    acts.push({ index, title: act.title, ...span, lines: [first, lines.length] });
  }
  const cues = cuesOf(pack, acts, lines);
  return {
    pack,
    end: at,
    acts,
    lines,
    cues,
    presence: presenceOf(pack, cues),
    shots: shotsOf(pack, acts, lines),
    turns: turnsOf(pack, acts, lines),
    stops: stopsOf(acts, lines),
  };
}

function layLine(
  line: Line,
  id: string,
  place: { index: number; act: number; at: Seconds },
  recordings: Recordings,
): ScoreLine {
  const { index, act, at } = place;
  const written = wordsIn(line.say);
  const timing = recordings.get(id) ?? estimateTiming(line.say);
  if (timing.words.length !== written.length) {
    throw new RangeError(
      `line ${id} has ${written.length} words and its recording ${timing.words.length}: narrate it again`,
    );
  }
  const words = written.map((word, i) => {
    const [start, end] = timing.words[i] ?? [0, 0];
    return { ...word, start: at + start, end: at + end };
  });
  const spoken = words.at(-1)?.end ?? at;
  return { id, index, act, who: line.who, say: line.say, words, start: at, spoken, end: spoken + line.hold };
}

/** The spans in which all stands still; network lines that follow one another make one. */
function stopsOf(acts: readonly ScoreAct[], lines: readonly ScoreLine[]): Stop[] {
  const stops: Stop[] = [];
  for (const line of lines) {
    if (line.who !== 'network') continue;
    const before = lines[line.index - 1];
    const last = stops.at(-1);
    if (last && before?.who === 'network' && before.act === line.act) {
      stops[stops.length - 1] = { ...last, resumeAt: line.end };
      continue;
    }
    const opens = acts[line.act]?.lines[0] === line.index || !before;
    const stopAt = opens ? line.start : Math.min(before.spoken + STOP_AFTER_WORD, line.start);
    stops.push({ stopAt, resumeAt: line.end, line: line.index });
  }
  return stops;
}
