import { type Crossing, singerCrossings } from '../blooms.ts';
import { type Dream, dreamAt, emptyDream } from '../dream.ts';
import type { Story } from '../openStory.ts';
import type { Dials, Guild } from '../pack.ts';
import { unitOf } from '../random.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { actAt } from '../score/placeAt.ts';
import type { Seconds, Unit } from '../units.ts';
import { loopStepAt } from './crossings.ts';
import { type Ensemble, ensembleOf, panOf } from './ensemble.ts';
import { fusedAt } from './fusedAt.ts';
import { gainOf, type Note, REFERENCE_GAIN } from './note.ts';
import { LOWEST } from './pools.ts';
import { pitchOf } from './tuning.ts';

/** Kinds of chance: one number drawn twice for two ends would tie them together. */
const CHANCE = { sing: 0x11, hold: 0x12, stray: 0x13, detune: 0x14 } as const;
const LOOPS = 5;
/** Above this convergence a guild sings the root of its own octave. */
const ROOT_FUSED: Unit = 0.5;
const LONGEST_HOLD: Seconds = 2.2;
/** Cents that tension puts a singer out, at most. */
const DETUNE = 18;

/** How likely a singer of a guild with order r sounds on a breath: together they sing, scattered they mostly rest. */
export function singingChance(r: Unit, glow: Unit): Unit {
  return (0.3 + 0.7 * r) * (0.55 + 0.45 * glow);
}

/** Notes of the guilds' singers with from <= t < to: one may come each time a singer's phase crosses zero. */
export function singerNotes(story: Story, from: Seconds, to: Seconds): Note[] {
  const { pack, track } = story;
  const ensemble = ensembleOf(pack);
  const scratch = emptyDream(track.guilds);
  const notes: Note[] = [];
  for (const crossing of singerCrossings(track, pack.seed, from, to)) {
    const guild = pack.guilds[crossing.guild];
    if (!guild) continue;
    const dials = dialsAt(story.score, crossing.t);
    const r = dreamAt(track, crossing.t, scratch).r[crossing.guild] ?? 0;
    if (chance(story, CHANCE.sing, crossing) >= ensemble.room * singingChance(r, dials.glow)) continue;
    notes.push(noteOf(story, ensemble, { crossing, guild, dials, r }, scratch));
  }
  return notes;
}

/** A singer about to sound, and what is true of its guild then. */
interface Breath {
  readonly crossing: Crossing;
  readonly guild: Guild;
  readonly dials: Dials;
  readonly r: Unit;
}

function noteOf(story: Story, ensemble: Ensemble, breath: Breath, scratch: Dream): Note {
  const { crossing, guild, dials, r } = breath;
  const { t, guild: g, singer } = crossing;
  const fused = fusedAt(story, t, dials, ensemble.ranks[g] ?? 0, scratch);
  const degree = inRegister(ensemble, guild, degreeOf(story, ensemble, breath, fused));
  const out = 2 * unitOf(story.pack.seed, CHANCE.detune, g, singer) - 1;
  const cents = (1 - fused) * dials.tension * DETUNE * out;
  const ease = 0.8 + 0.4 * chance(story, CHANCE.hold, crossing);
  return {
    t,
    part: 'singer',
    timbre: guild.voice,
    guild: g,
    player: singer,
    degree,
    hertz: pitchOf(ensemble.key, degree, dials.hope) * 2 ** (cents / 1200),
    gain: gainFor(guild.share, r, dials.glow),
    hold: Math.min(LONGEST_HOLD, (0.32 / guild.rhythm) * ease),
    bright: Math.min(1, 0.35 + 0.5 * r * (0.4 + 0.6 * dials.glow) + 0.15 * dials.hope),
    fused,
    pan: panOf(ensemble.places[g] ?? 0, actKinship(story, t), [story.pack.seed, g, singer]),
  };
}

/**
 * Level of one singer: by its guild's share and togetherness, less where five come at once, so that the loudness of a
 * guild stays while its onsets gather.
 */
function gainFor(share: Unit, r: Unit, glow: Unit): number {
  const level = gainOf(12 * (share - 0.17) - 3) * gainOf(-9 + 9 * glow);
  return (REFERENCE_GAIN * level * (0.6 + 0.4 * r)) / Math.sqrt(1 + 3 * r * r);
}

/** Its pool's next degree; the commonest guild's, in its own octave, for some when kinship is low; the root when fused. */
function degreeOf(story: Story, ensemble: Ensemble, breath: Breath, fused: Unit): number {
  const { crossing, dials } = breath;
  const pool = ensemble.pools[crossing.guild] ?? [0];
  if (fused > ROOT_FUSED) return 7 * Math.round((pool[0] ?? 0) / 7);
  const step = crossing.singer + loopStepAt(story.track, crossing.guild % LOOPS, crossing.t);
  const own = pool[step % pool.length] ?? 0;
  if (chance(story, CHANCE.stray, crossing) >= 0.5 * (1 - dials.kinship)) return own;
  const common = ensemble.commonest[step % ensemble.commonest.length] ?? 0;
  return common + 7 * Math.round((own - common) / 7);
}

/** The degree, raised by octaves into the register of the guild's instrument. */
function inRegister({ key }: Ensemble, guild: Guild, degree: number): number {
  const octaves = Math.ceil(Math.log2(LOWEST[guild.voice] / pitchOf(key, degree)));
  return degree + 7 * Math.max(0, octaves);
}

/** A place is kept for a whole act: kinship half-way through it. */
function actKinship(story: Story, t: Seconds): Unit {
  const act = story.score.acts[actAt(story.score, t)];
  return act ? dialsAt(story.score, (act.start + act.end) / 2).kinship : 1;
}

function chance(story: Story, kind: number, { guild, singer, breath }: Crossing): Unit {
  return unitOf(story.pack.seed, kind, guild, singer, breath);
}
