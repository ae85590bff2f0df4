import type { Show } from './sound.ts';

/** The stop that falls into a showing. */
export function stopOf({ story, from, to }: Pick<Show, 'story' | 'from' | 'to'>) {
  return story.score.stops.find(({ stopAt }) => stopAt > from && stopAt < to) ?? null;
}
