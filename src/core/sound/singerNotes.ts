import { type Crossing, singerCrossings } from '../blooms.ts';
import { type Dream, dreamAt, emptyDream } from '../dream.ts';
import { smoothstep } from '../ease.ts';
import type { Story } from '../openStory.ts';
import type { Dials, Guild } from '../pack.ts';
import { unitOf } from '../random.ts';
import { dialsAt } from '../score/dialsAt.ts';
import { actAt } from '../score/placeAt.ts';
import type { Seconds, Unit } from '../units.ts';
import { loopStepAt } from './crossings.ts';
import { type Ensemble, ensembleOf, panOf } from './ensemble.ts';
import { fusedAt } from './fusedAt.ts';
import { gainOf, type Note, REFERENCE_GAIN, type Timbre } from './note.ts';
import { type Path, pathAt } from './path.ts';
import { HIGHEST, LOWEST, poolsOn, rootNear } from './pools.ts';
import { presenceAt } from './presence.ts';
import { clearOf, dueSince, spokenAt } from './speech.ts';
import { swayedFused, tidyDegree } from './swayed.ts';
import type { Sway } from './systems/sound.ts';
import { pitchOf } from './tuning.ts';

/** Kinds of chance: one number drawn twice for two ends would tie them together. */
const CHANCE = { sing: 0x11, hold: 0x12, stray: 0x13, detune: 0x14, lean: 0x15 } as const;
const LOOPS = 5;
/** Above this convergence a guild sings the root of its own octave. */
const ROOT_FUSED: Unit = 0.5;
const LONGEST_HOLD: Seconds = 2.2;
/** Cents that tension puts a singer out, at most. */
const DETUNE = 18;
/** Part of the breaths that lean a step aside where the story breaks, at most. */
const LEANING: Unit = 0.5;
/** These dim by so much while a word is spoken. */
const SHINING: ReadonlySet<Timbre> = new Set<Timbre>(['strings', 'glass']);
const DIMMED: Unit = 0.2;

/** How likely a singer of a guild with order r sounds on a breath: together they sing, scattered they mostly rest. */
export function singingChance(r: Unit, glow: Unit): Unit {
  return (0.3 + 0.7 * r) * (0.55 + 0.45 * glow);
}

/** What systems do to singers at t. */
export type SwayAt = (t: Seconds) => Sway | null;

/**
 * Notes of the guilds' singers with from <= t < to: one may come each time a singer's phase crosses zero. Without a `swayAt`
 * they sing as they would if no system swayed them.
 */
export function singerNotes(story: Story, from: Seconds, to: Seconds, swayAt: SwayAt = () => null): Note[] {
  const { pack, track, score } = story;
  const ensemble = ensembleOf(pack);
  const scratch = emptyDream(track.guilds);
  const notes: Note[] = [];
  for (const crossing of singerCrossings(track, pack.seed, dueSince(score, from), to)) {
    const guild = pack.guilds[crossing.guild];
    if (!guild) continue;
    const dials = dialsAt(score, crossing.t);
    const r = dreamAt(track, crossing.t, scratch).r[crossing.guild] ?? 0;
    const likely = singingChance(r, dials.glow) * presenceAt(story, crossing.guild, crossing.t);
    if (chance(story, CHANCE.sing, crossing) >= ensemble.room * likely) continue;
    const path = pathAt(story, crossing.t);
    const sway = swayAt(crossing.t);
    const note = noteOf(story, { crossing, guild, dials, r, path, ensemble, sway }, scratch);
    if (note.t >= from && note.t < to) notes.push(note);
  }
  return notes;
}

/** A singer about to sound, and what is true of its guild then. */
interface Breath {
  readonly crossing: Crossing;
  readonly guild: Guild;
  readonly dials: Dials;
  readonly r: Unit;
  readonly path: Path;
  readonly ensemble: Ensemble;
  readonly sway: Sway | null;
}

function noteOf(story: Story, breath: Breath, scratch: Dream): Note {
  const { crossing, guild, dials, r, path, ensemble, sway } = breath;
  const { guild: g, singer } = crossing;
  const timbre = guild.voice;
  const own = fusedAt(story, crossing.t, dials, ensemble.ranks[g] ?? 0, scratch);
  const fused = sway ? swayedFused(sway, g, own) : own;
  const any = degreeOf(story, breath);
  const free = sway ? path.bass + tidyDegree(sway, any - path.bass) : any;
  const root = rootNear(ensemble.pools[g]?.[0] ?? 0);
  const degree = inRegister(path, guild, fused > ROOT_FUSED ? root : free);
  const out = 2 * unitOf(story.pack.seed, CHANCE.detune, g, singer) - 1;
  const cents = (1 - fused) * dials.tension * DETUNE * out;
  const hertz = pitchOf(path.key, degree, dials.hope) * 2 ** (cents / 1200);
  const t = clearOf(story.score, crossing.t, { hertz, timbre });
  const ease = 0.8 + 0.4 * chance(story, CHANCE.hold, crossing);
  const dim = SHINING.has(timbre) && spokenAt(story.score, t) ? DIMMED : 0;
  return {
    t,
    part: 'singer',
    timbre,
    guild: g,
    player: singer,
    degree,
    hertz,
    gain: gainFor(guild.share, r, dials.glow),
    hold: Math.min(LONGEST_HOLD, (0.32 / guild.rhythm) * ease),
    bright: Math.min(1, 0.35 + 0.5 * r * (0.4 + 0.6 * dials.glow) + 0.15 * dials.hope) - dim,
    fused,
    pan: panOf(ensemble.places[g] ?? 0, actKinship(story, crossing.t), [story.pack.seed, g, singer]),
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

/** Its pool's next degree; the commonest guild's, in its own octave, for some when kinship is low. */
function degreeOf(story: Story, breath: Breath): number {
  const { crossing, dials, path, ensemble } = breath;
  const pools = poolsOn(ensemble.pools, path);
  const pool = pools[crossing.guild] ?? [0];
  const step = crossing.singer + loopStepAt(story.track, crossing.guild % LOOPS, crossing.t);
  const own = (pool[step % pool.length] ?? 0) + leanOf(story, breath);
  if (chance(story, CHANCE.stray, crossing) >= 0.5 * (1 - dials.kinship)) return own;
  const commonest = pools[ensemble.commonest] ?? [0];
  const common = commonest[step % commonest.length] ?? 0;
  return common + 7 * Math.round((own - common) / 7);
}

/** Where the story breaks, tension has singers miss their degree by a step, by turns up and down. */
function leanOf(story: Story, { crossing, dials, path }: Breath): number {
  if (path.stage !== 'break' || path.chord === 'root') return 0;
  const leaning = LEANING * smoothstep(0.4, 1, dials.tension);
  if (chance(story, CHANCE.lean, crossing) >= leaning) return 0;
  return crossing.breath % 2 === 0 ? 1 : -1;
}

/** The degree, moved by octaves into the register of the guild's instrument. */
function inRegister({ key }: Path, { voice }: Guild, degree: number): number {
  const hertz = pitchOf(key, degree);
  const up = Math.max(0, Math.ceil(Math.log2(LOWEST[voice] / hertz)));
  const down = Math.max(0, Math.ceil(Math.log2(hertz / HIGHEST[voice])));
  return degree + 7 * (up - down);
}

const kinships = new WeakMap<Story, readonly Unit[]>();

/** A place is kept for a whole act: kinship half-way through it. */
function actKinship(story: Story, t: Seconds): Unit {
  const { score } = story;
  const kinship =
    kinships.get(story) ?? score.acts.map(({ start, end }) => dialsAt(score, (start + end) / 2).kinship);
  kinships.set(story, kinship);
  return kinship[actAt(score, t)] ?? 1;
}

function chance(story: Story, kind: number, { guild, singer, breath }: Crossing): Unit {
  return unitOf(story.pack.seed, kind, guild, singer, breath);
}
