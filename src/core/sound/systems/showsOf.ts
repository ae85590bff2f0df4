import type { Story } from '../../openStory.ts';
import { hashText, unitOf } from '../../random.ts';
import { dialsAt } from '../../score/dialsAt.ts';
import { actAt } from '../../score/placeAt.ts';
import { buildOf } from '../../systems.ts';
import type { Seconds } from '../../units.ts';
import { ensembleOf } from '../ensemble.ts';
import type { Show } from './sound.ts';
import { soundOf } from './soundOf.ts';
import { noSway, swayOf } from './swayOf.ts';

const known = new WeakMap<Story, readonly Show[]>();

/** All showings of all systems of a story, worked out once a story. */
export function showsOf(story: Story): readonly Show[] {
  const shows = known.get(story) ?? laidOut(story);
  known.set(story, shows);
  return shows;
}

function laidOut(story: Story): Show[] {
  const { pack, score } = story;
  const ensemble = ensembleOf(pack);
  const shows: Show[] = [];
  const dials = dialsAt(score, 0);
  const asked = {
    orderAt: (t: Seconds) => dialsAt(score, t, dials).order,
    swayAt: (t: Seconds) => swayOf(shows, t, noSway(pack.guilds.length)),
  };
  for (const [index, system] of pack.systems.entries()) {
    const build = buildOf(system);
    const tag = hashText(system.id);
    const guild = pack.guilds.findIndex(({ id }) => id === build.guild);
    const pan = ensemble.places[guild] || 0.8 * (unitOf(pack.seed, tag, 0x9a) - 0.5);
    const same = { story, ensemble, sound: soundOf(system), system: index, tag, build, guild, pan, ...asked };
    for (const [nth, { from, to }] of (score.presence[index] ?? []).entries()) {
      shows.push({ ...same, act: actAt(score, from), nth, from, to });
    }
  }
  return shows;
}
