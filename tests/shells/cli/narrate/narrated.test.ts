import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { plausibleSeconds } from '../../../../src/core/narration/plausible.ts';
import { takeFor } from '../../../../src/core/narration/staleness.ts';
import type { WantedTake } from '../../../../src/core/narration/wantedTakes.ts';
import { decoded } from '../../../../src/shells/cli/narrate/audio/decoded.ts';
import { checkNarration } from '../../../../src/shells/cli/narrate/checkNarration.ts';
import { audioFile } from '../../../../src/shells/cli/narrate/narrationFiles.ts';
import { foundNarration, storyNarration } from '../../../../src/shells/cli/narrate/storyNarration.ts';
import { ROOT } from '../../../../src/shells/cli/root.mjs';
import { packOf, STORIES } from '../../../packs.ts';
import { openMeter } from './loudness.ts';

const RATE = 24_000;
const MINUTE = 60_000;

const meter = openMeter();

describe.each(STORIES)('the narration of %s', (story) => {
  const narration = storyNarration(join(ROOT, 'assets', 'stories'), packOf(story));
  const found = foundNarration(narration);
  const takes = narration.wanted.map((wanted) => ({ wanted, take: takeFor(found, wanted) }));
  const samples = new Map<WantedTake, Float32Array>();
  const worst = (measure: (audio: Float32Array, wanted: WantedTake) => number) =>
    [...samples].reduce((most, [wanted, audio]) => Math.max(most, measure(audio, wanted)), -Infinity);

  beforeAll(async () => {
    for (const { wanted, take } of takes) {
      if (!take) continue;
      samples.set(wanted, await decoded(readFileSync(audioFile(narration.folder, take.key)), RATE));
    }
  }, 2 * MINUTE);

  it('is made of what is written now', () => {
    expect(checkNarration(narration)).toEqual([]);
    expect(samples.size).toBe(narration.wanted.length);
  });
  it('has a plausible length for its words', () => {
    for (const { wanted, take } of takes) {
      const [least, most] = plausibleSeconds(take?.words.length ?? 0);
      expect(take?.seconds, wanted.say).toBeGreaterThan(least);
      expect(take?.seconds, wanted.say).toBeLessThan(most);
    }
  });
  it('tells each act at 140 words a minute, within 8', () => {
    for (const act of packOf(story).acts.keys()) {
      const own = takes.filter(({ wanted }) => wanted.act === act && wanted.kind === 'line');
      const times = own.map(({ take }) => take?.words ?? []);
      const words = times.reduce((sum, each) => sum + each.length, 0);
      const seconds = times.reduce((sum, each) => sum + (each.at(-1)?.[1] ?? 0) - (each[0]?.[0] ?? 0), 0);
      expect(Math.abs((60 * words) / seconds - 140), `act ${act + 1}`).toBeLessThan(8);
    }
  });
  it('decodes to its length', () => {
    for (const { wanted, take } of takes) {
      expect(samples.get(wanted)?.length).toBeCloseTo((take?.seconds ?? 0) * RATE, -2);
    }
  });
  it('begins 20 ms before its first word and ends at least 70 ms after its last', () => {
    for (const { wanted, take } of takes) {
      expect(take?.words[0]?.[0], wanted.say).toBeCloseTo(0.02, 3);
      expect((take?.seconds ?? 0) - (take?.words.at(-1)?.[1] ?? 0), wanted.say).toBeGreaterThan(0.07);
    }
  });
  it('is at -18 LUFS, each take within 1 LU', async () => {
    const { loudness } = await meter;
    expect(worst((audio) => Math.abs(loudness(RATE, audio) + 18))).toBeLessThan(1);
  });
  it(
    'stays under -3 dBTP',
    async () => {
      const { truePeak } = await meter;
      expect(worst((audio) => truePeak(RATE, audio))).toBeLessThan(-3);
    },
    MINUTE,
  );
  it('begins and ends in silence, but for what the codec lets sound before a first consonant, without DC', () => {
    expect(worst((audio) => loudest(audio.subarray(0, 24)))).toBeLessThan(PRE_ECHO);
    expect(worst((audio) => loudest(audio.subarray(-24)))).toBeLessThan(0.003);
    expect(worst((audio) => Math.abs(audio.reduce((sum, x) => sum + x, 0) / audio.length))).toBeLessThan(
      0.001,
    );
  });
});

/** Of the first millisecond, -36 dBFS; the page fades every take in besides. */
const PRE_ECHO = 0.016;

describe('all narration', () => {
  it('is under 22 MB', () => {
    const bytes = STORIES.flatMap((story) => {
      const narration = storyNarration(join(ROOT, 'assets', 'stories'), packOf(story));
      return [...foundNarration(narration).audio.values()];
    });
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(22e6);
  });
});

function loudest(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
}
