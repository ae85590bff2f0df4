import type { Pack } from '../../../core/pack.ts';
import { compileScore } from '../../../core/score/compileScore.ts';
import type { CatalogEntry } from '../../web/catalog.ts';
import { transcriptPath } from './storyPages.ts';

/** What the way in has to know of a pack, all but its address. */
export function catalogEntry(pack: Pack): Omit<CatalogEntry, 'url'> {
  const { id, title, place, year, logline, lang, world, seed, tonality } = pack;
  return {
    ...{ id, title, place, year, logline, lang, seed, tonality },
    formation: world.formation,
    guilds: pack.guilds.map((guild) => ({
      id: guild.id,
      share: guild.share,
      light: guild.light,
      rhythm: guild.rhythm,
    })),
    acts: pack.acts.length,
    titles: pack.acts.map((act) => act.title),
    transcript: transcriptPath(id),
    seconds: Math.round(compileScore(pack).end * 1000) / 1000,
  };
}
