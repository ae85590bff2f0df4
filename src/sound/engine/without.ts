import type { Story } from '../../core/openStory.ts';
import type { Note } from '../../core/sound/index.ts';
import type { EngineOptions } from './engine.ts';

/** The story as it would be without some of its systems: nothing of them is shown, so nothing of them sounds or bends. */
export function leavingOut(story: Story, { without }: EngineOptions): Story {
  const out = without?.systems;
  if (out === undefined) return story;
  const isOut = (system: number) => out === 'all' || out.includes(system);
  const { score } = story;
  const presence = score.presence.map((spans, system) => (isOut(system) ? [] : spans));
  const cues = score.cues.filter(({ system }) => !isOut(system));
  return { ...story, score: { ...score, presence, cues } };
}

/** Which notes are played. */
export function wantedBy({ without }: EngineOptions): (note: Note) => boolean {
  const systems = without?.systems;
  return ({ part, player }) => {
    if (part === 'system') return systems !== 'all' && !systems?.includes(player);
    if (part === 'singer') return !without?.singers;
    return !without?.bed;
  };
}
