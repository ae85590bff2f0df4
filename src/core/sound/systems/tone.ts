import type { Voice } from '../../pack.ts';
import { dialsAt } from '../../score/dialsAt.ts';
import type { Decibels, Hertz, Seconds, Unit } from '../../units.ts';
import { gainOf, type Note, type NoteMore, REFERENCE_GAIN, type Timbre } from '../note.ts';
import { pathAt } from '../path.ts';
import { HIGHEST, LOWEST } from '../pools.ts';
import { pitchOf, temperedPitchOf } from '../tuning.ts';
import type { Phase } from './sound.ts';
import { chanceOf } from './when.ts';

/** A note as a row of the score writes it; what it leaves out is as the system is. */
export interface Tone {
  /** `own` is the voice of `guild`. */
  readonly of: Timbre | 'own';
  readonly degree?: number;
  /** In place of the degree's. */
  readonly hertz?: Hertz;
  readonly db: Decibels;
  readonly guild?: number;
  readonly pan?: number;
  readonly hold?: Seconds;
  readonly bright?: Unit;
  readonly fused?: Unit;
  /** Out of tune by so much. */
  readonly cents?: number;
  /** Measured, not sung: equal-tempered, and tension leaves it alone. */
  readonly tempered?: boolean;
  readonly more?: NoteMore;
}

/** What tension puts a system's note out, at most, in cents. */
const DETUNE = 18;
const FURTHEST = 0.95;
/** A system may go so far above where singers go. */
const OVER = 1.35;

/** The note of a system at t. */
export function tone(phase: Phase, t: Seconds, spec: Tone): Note {
  const { show } = phase;
  const guild = spec.guild ?? show.guild;
  const timbre = spec.of === 'own' ? (show.story.pack.guilds[guild]?.voice ?? 'glass') : spec.of;
  const { degree, hertz } = pitched(phase, t, spec, timbre);
  return {
    t,
    part: 'system',
    timbre,
    guild,
    player: show.system,
    degree,
    hertz,
    gain: REFERENCE_GAIN * gainOf(spec.db),
    hold: spec.hold ?? 1,
    bright: spec.bright ?? 0.5,
    fused: spec.fused ?? 0,
    pan: Math.max(-FURTHEST, Math.min(FURTHEST, spec.pan ?? show.pan)),
    ...(spec.more ? { more: spec.more } : {}),
  };
}

/** Its pitch and the degree that it came to be, moved by octaves into the instrument's register. */
function pitched(
  phase: Phase,
  t: Seconds,
  { degree: asked = 0, hertz, cents = 0, tempered }: Tone,
  timbre: Timbre,
) {
  if (hertz !== undefined) return { degree: asked, hertz };
  const { story } = phase.show;
  const { key } = pathAt(story, t);
  const degree = asked + 7 * octavesInto(timbre, pitchOf(key, asked));
  if (tempered) return { degree, hertz: temperedPitchOf(key, degree) };
  const { tension, hope } = dialsAt(story.score, t);
  const out = cents + tension * DETUNE * (2 * chanceOf(phase, 0x75, degree) - 1);
  return { degree, hertz: pitchOf(key, degree, hope) * 2 ** (out / 1200) };
}

/** By how many octaves a pitch has to move so that an instrument can play it; pads and plain sounds play all. */
function octavesInto(timbre: Timbre, hertz: Hertz): number {
  const lowest = LOWEST[timbre as Voice];
  if (lowest === undefined) return 0;
  const up = Math.max(0, Math.ceil(Math.log2(lowest / hertz)));
  return up - Math.max(0, Math.ceil(Math.log2((hertz * 2 ** up) / (OVER * HIGHEST[timbre as Voice]))));
}
