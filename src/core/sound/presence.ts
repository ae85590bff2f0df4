import { smoothstep } from '../ease.ts';
import type { Story } from '../openStory.ts';
import { actAt } from '../score/placeAt.ts';
import type { ScoreAct } from '../score.ts';
import type { Seconds, Unit } from '../units.ts';
import { endOf, pathAt } from './path.ts';
import { stageOf } from './stages.ts';

/** What part of their breaths singers still take where one act hands over to the next. */
const BETWEEN: Unit = 0.3;
/** And where there is nothing but the root. */
const ALONE: Unit = 0.6;
/** Guilds of the opening have all come when this part of its lines is told. */
const GATHERED = 0.7;
/** A guild comes in within so long of its line's first word. */
const COMING: Seconds = 3;

/**
 * What the telling itself leaves of a guild's breaths at t, whatever the dreamers do: in the opening guilds come in one after
 * another, line by line, in the pack's order; all are few where acts hand over; none sings on after the last act.
 */
export function presenceAt(story: Story, guild: number, t: Seconds): Unit {
  const { acts } = story.score;
  const index = actAt(story.score, t);
  const act = acts[index];
  if (!act) return 0;
  const last = index === acts.length - 1;
  const leaving = last ? endOf(story) : null;
  const close = leaving
    ? 1 - smoothstep(leaving.spoken, leaving.close, t)
    : 1 - (1 - BETWEEN) * smoothstep(act.close, act.end, t);
  const lead = BETWEEN + (1 - BETWEEN) * smoothstep(act.start, act.firstWord, t);
  const come = stageOf(index, acts.length) === 'opening' ? comeAt(story, act, guild, t) : 1;
  const alone = pathAt(story, t).chord === 'root' ? ALONE : 1;
  return close * lead * come * alone;
}

/** How far a guild has come in: the first act's guilds, each at a line of its own. */
function comeAt(story: Story, act: ScoreAct, guild: number, t: Seconds): Unit {
  const { pack, score } = story;
  const lines = act.lines[1] - act.lines[0];
  const turn = Math.floor(guild * Math.min(1, (GATHERED * lines) / pack.guilds.length));
  const line = act.index === 0 && turn > 0 ? score.lines[act.lines[0] + turn] : null;
  return line ? smoothstep(line.start, line.start + COMING, t) : 1;
}
