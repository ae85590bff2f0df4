import type { PodField } from '../../core/formations.ts';
import type { Story } from '../../core/openStory.ts';
import { hashOf, hashText, randomFrom } from '../../core/random.ts';
import { shotAt } from '../../core/score/placeAt.ts';
import type { Presence } from '../../core/score.ts';
import type { Build } from '../../core/systems.ts';
import type { Seconds } from '../../core/units.ts';
import type { Site } from '../camera/poseAt.ts';
import type { Drawing, Making } from './drawing.ts';
import type { Setting } from './setting.ts';
import { type View, viewsOf } from './views.ts';

/** What is worked out once for a span of a system, and what its part draws there. */
export interface Drawn {
  readonly seed: number;
  readonly guild: number;
  readonly views: readonly [View, ...View[]];
  readonly drawings: readonly Drawing[];
}

interface Kit {
  readonly story: Story;
  readonly field: PodField;
  readonly site: Site;
}

/** A span of one system of the pack (by index): where it is seen, whom it follows, its drawings. */
export function drawnOf(
  { story, field, site }: Kit,
  { system, from, to, build }: Presence & { readonly system: number; readonly build: Build },
  making: Making,
): Drawn {
  const { pack, score } = story;
  const seed = hashOf(pack.seed, hashText(pack.systems[system]?.id ?? ''), Math.round(from * 10));
  const views = viewsOf(score, site, { from, to }) as [View, ...View[]];
  const guild = guildOf(story, { build, from });
  const setting: Setting = { pack, field, views, guild, seed, random: randomFrom(seed) };
  return { seed, guild, views, drawings: making.draw(setting, build.kind) };
}

/** The guild (by index) whose phase a span follows: the one it is built with, else that of whom it is shown with, else the largest. */
export function guildOf(
  { pack, score }: Story,
  { build, from }: { readonly build: Build; readonly from: Seconds },
): number {
  const focus = score.shots[shotAt(score, from)]?.focus ?? null;
  const id = build.guild ?? (focus === null ? null : pack.cast[focus]?.guild);
  const known = pack.guilds.findIndex((guild) => guild.id === id);
  if (known >= 0) return known;
  return pack.guilds.reduce((best, { share }, g) => (share > (pack.guilds[best]?.share ?? 0) ? g : best), 0);
}
