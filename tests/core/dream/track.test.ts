import { describe, expect, it } from 'vitest';
import { createTrack } from '../../../src/core/dream/createTrack.ts';
import { podAngles, podPhase } from '../../../src/core/dream/pods.ts';
import { dreamAt, type Track } from '../../../src/core/dream.ts';
import { randomFrom } from '../../../src/core/random.ts';
import { STORIES, storyOf } from '../../packs.ts';

describe.each(STORIES)('the dream of %s', (id) => {
  const { score, track, pack } = storyOf(id);

  it('[D2] is the same whatever was asked before', () => {
    const random = randomFrom(7);
    const times = Array.from({ length: 200 }, () => random() * score.end);
    const played = [...times].sort((a, b) => a - b).map((t) => [t, dreamAt(track, t)] as const);
    const reused = dreamAt(track, 0);
    for (const [t, dream] of played.reverse()) expect(dreamAt(track, t, reused)).toEqual(dream);
  });

  it('[D11] is the same twice, and another with another seed', () => {
    expect(bytesOf(createTrack(score)).equals(bytesOf(track))).toBe(true);
    expect(bytesOf(createTrack(score, 99)).equals(bytesOf(track))).toBe(false);
  });

  it('[D11] goes on without a jump, over crossings too', () => {
    let farthest = 0;
    let last = dreamAt(track, 0);
    for (let t = 0.05; t < score.end; t += 0.05) {
      const now = dreamAt(track, t);
      for (let g = 0; g < track.guilds; g++) {
        const moved = Math.hypot((now.re[g] ?? 0) - (last.re[g] ?? 0), (now.im[g] ?? 0) - (last.im[g] ?? 0));
        farthest = Math.max(farthest, moved);
      }
      last = now;
    }
    expect(farthest).toBeLessThan(0.25);
  });

  it('[D10] is carried by its pods at every second', () => {
    const pods = 2048;
    let worst = 0;
    for (const [g, guild] of pack.guilds.entries()) {
      const count = Math.round(pods * guild.share);
      const { angle, drift } = podAngles(count, pack.seed + g);
      for (let t = 0; t < score.end; t += 1) {
        const dream = dreamAt(track, t);
        const re = dream.re[g] ?? 0;
        const im = dream.im[g] ?? 0;
        let sumRe = 0;
        let sumIm = 0;
        for (let j = 0; j < count; j++) {
          const zeta = (angle[j] ?? 0) + (dream.psi[g] ?? 0) + (drift[j] ?? 0) * dream.drift;
          const theta = podPhase(zeta, re, im);
          sumRe += Math.cos(theta);
          sumIm += Math.sin(theta);
        }
        const off = Math.hypot(sumRe / count - re, sumIm / count - im);
        worst = Math.max(worst, off * Math.sqrt(count));
      }
    }
    expect(worst).toBeLessThan(3);
  });

  it('[D25] ends in coexistence, from its real start, for five seeds', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const real = createTrack(score, seed);
      let sum = 0;
      let most = 0;
      let least = 1;
      for (let t = score.end - 20; t <= score.end; t += 0.1) {
        const { all, r } = dreamAt(real, t);
        sum += all.r / 201;
        most = Math.max(most, all.r);
        least = Math.min(least, ...r);
      }
      expect(least).toBeGreaterThan(0.8);
      expect(sum).toBeLessThan(0.5);
      expect(most).toBeLessThan(0.7);
    }
  });
});

describe('the network', () => {
  it('[D12] holds the dream still', () => {
    const { score, track } = storyOf('glass-towers');
    const [stop] = score.stops;
    const before = dreamAt(track, (stop?.stopAt ?? 0) + 0.05);
    expect(dreamAt(track, (stop?.resumeAt ?? 0) - 0.05)).toEqual(before);
    expect(dreamAt(track, (stop?.resumeAt ?? 0) + 0.5)).not.toEqual(before);
  });
});

function bytesOf({ data }: Track): Buffer {
  return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
}
