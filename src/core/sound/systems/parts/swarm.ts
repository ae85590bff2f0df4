import type { Decibels, Hertz, Seconds, Unit } from '../../../units.ts';
import type { NoteMore } from '../../note.ts';
import { each, type Play } from '../each.ts';
import type { Sound } from '../sound.ts';
import type { Tone } from '../tone.ts';
import { chanceOf, onPods, type When } from '../when.ts';

export interface SwarmOf {
  readonly db: Decibels;
  readonly whose?: 'own' | 'all';
  /** In place of more pods' crossings. */
  readonly when?: When;
  readonly hold?: Seconds;
  readonly bright?: Unit;
  readonly fused?: Unit;
  readonly tempered?: boolean;
  /** How far from its place on either side. */
  readonly wide?: number;
  /** Only at so many places. */
  readonly places?: number;
  /** Each goes over to the other side while it sounds. */
  readonly crossing?: boolean;
  readonly more?: NoteMore;
}

/** Single notes whenever more pods cross zero: they gather as the dreamers do. Each pod has its place; loudness is by chance. */
export function swarm(of: Tone['of'], rate: Hertz, degrees: readonly number[], spec: SwarmOf): Sound {
  return each(spec.when ?? onPods(rate, spec.whose), grains(of, degrees, spec), { reach: 0 });
}

/** One of a swarm's notes. */
export function grains(of: Tone['of'], degrees: readonly number[], spec: SwarmOf): Play {
  const { db, wide = 0.4, places = 0, hold = 0.8, bright = 0.5, crossing = false, more } = spec;
  return (phase, { guild, pod, count }) => {
    const u = 2 * chanceOf(phase, 0x61, pod) - 1;
    const beside = places > 1 ? Math.round(((u + 1) / 2) * (places - 1)) / (places - 1) - 0.5 : u;
    const pan = phase.show.pan * 0.6 + beside * wide * (places > 1 ? 2 : 1);
    const step = Math.floor(chanceOf(phase, 0x62, pod, count) * degrees.length);
    return [
      {
        of,
        degree: degrees[step] ?? 0,
        db: db - 6 * chanceOf(phase, 0x63, pod, count),
        guild: of === 'own' ? guild : phase.show.guild,
        pan,
        hold,
        bright,
        fused: spec.fused ?? 0,
        ...(spec.tempered ? { tempered: true } : {}),
        ...(more || crossing ? { more: { ...more, ...(crossing ? { panTo: -pan } : {}) } } : {}),
      },
    ];
  };
}
