import { describe, expect, it } from 'vitest';
import { type Crossing, singerCrossings } from '../../../src/core/blooms.ts';
import { dreamAt, emptyDream } from '../../../src/core/dream.ts';
import { dialsAt } from '../../../src/core/score/dialsAt.ts';
import { actAt } from '../../../src/core/score/placeAt.ts';
import { ensembleOf, panOf } from '../../../src/core/sound/ensemble.ts';
import { fusedAt } from '../../../src/core/sound/fusedAt.ts';
import type { Note } from '../../../src/core/sound/note.ts';
import { keyAt } from '../../../src/core/sound/path.ts';
import { HIGHEST, LOWEST } from '../../../src/core/sound/pools.ts';
import { presenceAt } from '../../../src/core/sound/presence.ts';
import { singerNotes, singingChance } from '../../../src/core/sound/singerNotes.ts';
import { pitchOf } from '../../../src/core/sound/tuning.ts';
import { STORIES, storyOf } from '../../packs.ts';

describe.each(STORIES)('the singers of %s', (id) => {
  const story = storyOf(id);
  const { pack, track, score } = story;
  const notes = singerNotes(story, 0, score.end);
  const crossings = singerCrossings(track, pack.seed, 0, score.end);
  const sungAt = new Map<Crossing, Note>();
  for (const note of notes) {
    const crossing = crossings.findLast(({ t, guild, singer }) => {
      return t <= note.t && guild === note.guild && singer === note.player;
    });
    if (crossing) sungAt.set(crossing, note);
  }

  it('[N2] sound as often as their order, the glow and the telling let them', () => {
    const { room } = ensembleOf(pack);
    const bins = Array.from({ length: 4 }, () => ({ asked: 0, sung: 0, of: 0 }));
    for (const crossing of crossings) {
      const { t, guild } = crossing;
      const free = singingChance(dreamAt(track, t).r[guild] ?? 0, dialsAt(score, t).glow);
      const chance = free * presenceAt(story, guild, t);
      const bin = bins[Math.min(3, Math.floor(chance * 4))];
      if (!bin) continue;
      bin.of++;
      bin.asked += room * chance;
      if (sungAt.has(crossing)) bin.sung++;
    }
    for (const { asked, sung, of } of bins) {
      const sigma = Math.sqrt(asked * (1 - asked / Math.max(1, of)));
      expect(Math.abs(sung - asked)).toBeLessThan(3.5 * sigma + 1);
    }
  });

  it('[N20] begin with their phase, or at most .5 s later', () => {
    expect(sungAt.size).toBe(notes.length);
    for (const [{ t }, note] of sungAt) expect(note.t - t).toBeLessThan(0.5);
  });

  it('[N5] are tuned in the mode of their place, within what tension puts them out', () => {
    for (const [crossing, { degree, hertz, fused }] of sungAt) {
      const { tension, hope } = dialsAt(score, crossing.t);
      const cents = 1200 * Math.log2(hertz / pitchOf(keyAt(story, crossing.t), degree, hope));
      expect(Math.abs(cents)).toBeLessThanOrEqual(18 * tension * (1 - fused) + 1e-6);
    }
  });

  it('[N9] stay in register', () => {
    for (const { guild, hertz } of notes) {
      const voice = pack.guilds[guild]?.voice ?? 'glass';
      expect(hertz).toBeGreaterThan(LOWEST[voice] * 0.98);
      expect(hertz).toBeLessThan(HIGHEST[voice] * 1.06);
    }
  });

  it('[N11] sing the root of their own octave when fused', () => {
    for (const { degree, fused } of notes) if (fused > 0.5) expect(Math.abs(degree % 7)).toBe(0);
  });

  it('[N12] keep their place for an act', () => {
    const places = new Map<string, number>();
    for (const { t, guild, player, pan } of notes) {
      const who = `${actAt(score, t)} ${guild} ${player}`;
      expect(places.get(who) ?? pan).toBe(pan);
      places.set(who, pan);
    }
  });
});

describe('a guild', () => {
  const story = storyOf('chrononest');
  const scratch = emptyDream(story.track.guilds);
  const together = Array.from({ length: Math.floor(story.score.end) }, (_, t) => t).filter(
    (t) => dreamAt(story.track, t - 2).all.r > 0.95 && dreamAt(story.track, t).all.r > 0.95,
  );
  const dials = { unison: 1, variety: 0, kinship: 0, order: 0, tension: 0, hope: 0, glow: 1 };

  it('[N11] fuses where all are together, the largest first', () => {
    expect(together.length).toBeGreaterThan(10);
    for (const t of together) {
      const first = fusedAt(story, t, dials, 0, scratch);
      expect(first).toBeGreaterThan(0.5);
      expect(first).toBeGreaterThanOrEqual(fusedAt(story, t, dials, 5, scratch));
    }
  });

  it('[N11] fuses less the more guilds hold to their own, and never by togetherness alone', () => {
    const t = together[0] ?? 0;
    const own = fusedAt(story, t, { ...dials, kinship: 1 }, 0, scratch);
    expect(own).toBeLessThan(0.5 * fusedAt(story, t, dials, 0, scratch));
    expect(fusedAt(story, t, { ...dials, unison: 0.5 }, 0, scratch)).toBe(0);
  });

  it('[N12] is in one place when it holds together and anywhere when it does not', () => {
    const spread = (kinship: number) => {
      const pans = [0, 1, 2, 3, 4].map((singer) => panOf(0.6, kinship, [7, 0, singer]));
      return Math.max(...pans) - Math.min(...pans);
    };
    expect(spread(1)).toBeLessThan(0.25);
    expect(spread(0)).toBeGreaterThan(spread(1));
  });
});
