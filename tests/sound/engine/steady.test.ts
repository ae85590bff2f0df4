import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createBlock } from '../../../src/sound/engine/block.ts';
import { createEngine } from '../../../src/sound/engine/createEngine.ts';
import { storyOf } from '../../packs.ts';
import { playing, RATE } from './playing.ts';
import { reference, soundOf } from './soundOf.ts';
import { spectrumOf } from './spectrumOf.ts';

const STORY = storyOf('chrononest');
const SIZE = 8192;
const STRUCK = ['glass', 'bell', 'harp', 'wood'] as const;
const KINDS = [...STRUCK, 'reed', 'strings', 'choir', 'pulse'] as const;

setFlagsFromString('--expose-gc');
const letGo = runInNewContext('gc') as () => void;

describe('the engine, over time', () => {
  it('lets no pure tone above 4 kHz over -40 dB of full scale', () => {
    const start = STORY.score.acts[0]?.firstWord ?? 0;
    const { dry } = playing(STORY, { from: start, to: start + 12 });
    const bin = Math.ceil((4000 * SIZE) / RATE);
    for (let at = 0; at + SIZE <= dry[0].length; at += SIZE) {
      const tones = spectrumOf(dry[0].subarray(at, at + SIZE)).subarray(bin);
      expect(20 * Math.log10(Math.max(...tones) + 1e-12)).toBeLessThan(-40);
    }
  });

  it('plays 10,000 notes without keeping anything of them', () => {
    const notes = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        reference(KINDS[i % KINDS.length] ?? 'glass', {
          t: i / 2000,
          hertz: 220 * (1 + (i % 5) / 4),
          hold: 0.05,
          more: { ring: 0.02, release: 0.05 },
        }),
      );
    const many = notes(10_000);
    soundOf(many, 1);
    const before = heap();
    soundOf(many, 5.5);
    expect(heap() - before).toBeLessThan(50_000);
  });

  it('keeps nothing of what it has played', () => {
    const engine = createEngine(STORY, { sampleRate: RATE });
    const block = createBlock(128, STORY.pack.guilds.length);
    let t = 60;
    const run = (seconds: number) => {
      for (const end = t + seconds; t < end; t += 128 / RATE)
        engine.render(block, { t, rate: 1, frames: 128 });
    };
    run(6);
    const before = heap();
    run(6);
    expect(heap() - before).toBeLessThan(400_000);
  });
});

/** Bytes in use, once what is not has been let go. */
function heap(): number {
  letGo();
  return process.memoryUsage().heapUsed;
}
