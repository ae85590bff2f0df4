import { beforeAll, describe, expect, it } from 'vitest';
import { phrasesIn } from '../../../../src/core/narration/phrases.ts';
import { randomFrom } from '../../../../src/core/random.ts';
import { assembled } from '../../../../src/shells/cli/narrate/audio/assembled.ts';
import { codedAtLevel } from '../../../../src/shells/cli/narrate/audio/codedAtLevel.ts';
import { decoded } from '../../../../src/shells/cli/narrate/audio/decoded.ts';
import { finished } from '../../../../src/shells/cli/narrate/audio/finished.ts';
import { highPassed } from '../../../../src/shells/cli/narrate/audio/highPassed.ts';
import { levelled } from '../../../../src/shells/cli/narrate/audio/levelled.ts';
import { loudnessOf } from '../../../../src/shells/cli/narrate/audio/loudness.ts';
import { packetsIn } from '../../../../src/shells/cli/narrate/audio/packetsIn.ts';
import { pastBreath } from '../../../../src/shells/cli/narrate/audio/pastBreath.ts';
import { settled } from '../../../../src/shells/cli/narrate/audio/settled.ts';
import { silencesOf } from '../../../../src/shells/cli/narrate/audio/silences.ts';
import { peaksOf } from '../../../../src/shells/cli/narrate/audio/truePeak.ts';
import { webmFault } from '../../../../src/shells/cli/narrate/audio/webmFault.ts';
import { humming } from './fakeEngine.ts';
import { type Meter, openMeter } from './loudness.ts';

const RATE = 24_000;
const sine = (seconds: number, hertz: number, gain = 0.1) =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => gain * Math.sin((2 * Math.PI * hertz * i) / RATE));
/** Three tones that beat, with a burst a second: as uneven as speech. */
const uneven = (seconds: number) =>
  sine(seconds, 210).map((x, i) => {
    const t = i / RATE;
    return (
      (x + 0.07 * Math.sin(2 * Math.PI * 1130 * t) + 0.05 * Math.sin(2 * Math.PI * 3310 * t)) *
      (1 + 5 * Math.exp(-((((t % 1) - 0.5) / 0.03) ** 2)))
    );
  });
const loudest = (samples: Float32Array) => samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);

let meter: Meter;
beforeAll(async () => {
  meter = await openMeter();
});

describe('loudness and peaks are as an EBU R128 library has them', () => {
  it.each([
    ['a low tone', sine(3, 100)],
    ['a high tone', sine(3, 6000)],
    ['an uneven sound', uneven(4)],
    ['a sound with rests', uneven(6).map((x, i) => (i % (2 * RATE) < RATE ? x : 0))],
  ])('of %s', (_, samples) => {
    expect(loudnessOf(samples, RATE)).toBeCloseTo(meter.loudness(RATE, samples), 1);
    expect(20 * Math.log10(loudest(peaksOf(samples)))).toBeCloseTo(meter.truePeak(RATE, samples), 0);
  });
});

describe('levelled', () => {
  it('brings a sound to -18 LUFS under its ceiling', () => {
    const out = levelled(uneven(4), RATE, -5);
    expect(meter.loudness(RATE, out)).toBeCloseTo(-18, 0);
    expect(meter.truePeak(RATE, out)).toBeLessThan(-4.8);
  });
  it('refuses silence', () => {
    expect(() => levelled(new Float32Array(RATE), RATE, -4)).toThrow('nothing to be heard');
  });
});

describe('highPassed', () => {
  it('takes DC out and leaves a voice in', () => {
    const out = highPassed(
      sine(2, 200).map((x) => x + 0.2),
      RATE,
    ).subarray(RATE);
    expect(Math.abs(out.reduce((sum, x) => sum + x, 0) / out.length)).toBeLessThan(1e-4);
    expect(loudest(out)).toBeCloseTo(0.1, 2);
  });
});

describe('pastBreath', () => {
  const noise = randomFrom(7);
  const shaped = (level: (t: number) => number) =>
    Float32Array.from({ length: RATE }, (_, i) => {
      const t = i / RATE;
      return level(t) * (t < 0.5 ? 2 * noise() - 1 : Math.sin(2 * Math.PI * 220 * t));
    });
  const onset = (samples: Float32Array) => pastBreath(samples, RATE, 0.3);

  it('is where a word begins that a breath comes before', () => {
    const breath = shaped((t) => (t < 0.3 ? 0 : t < 0.4 ? 0.02 : t < 0.5 ? 0.004 : 0.5));
    expect(onset(breath)).toBeCloseTo(0.5, 1.5);
  });
  it('is the onset of a word that begins with a soft consonant', () => {
    const soft = shaped((t) => (t < 0.3 ? 0 : t < 0.5 ? 0.03 : 0.5));
    expect(onset(soft)).toBe(0.3);
  });
  it('is the onset of a word that begins at once', () => {
    const loud = shaped((t) => (t < 0.3 ? 0 : 0.5));
    expect(onset(loud)).toBe(0.3);
  });
});

describe('a line of an engine', () => {
  const SAY = 'One face, of all names. Then none.';
  const words = phrasesIn(SAY);
  const marks = words.map(({ mark }) => mark);
  const speak = async () => {
    const spoken = await humming()({ words, voice: {}, speed: 1, pronounce: {} });
    const late = spoken.words.map(([start, end]) => [start + 0.04, end + 0.04] as const);
    return settled(
      { ...spoken, words: late },
      marks.map((mark) => mark !== ''),
      false,
    );
  };

  it('has times on the sound where there is silence beside it, though the engine gave them late', async () => {
    const { words: times } = await speak();
    expect(times[0]?.[0]).toBeCloseTo(0.3, 1.8);
    expect(times[1]?.[1]).toBeCloseTo(0.8, 1.5);
    expect(times[2]?.[0]).toBeCloseTo(1.0, 1.8);
  });
  it('rests at a comma, longer where a sentence ends, and keeps its words where their sound is', async () => {
    const { samples, words: times } = assembled([await speak()], marks);
    const [comma, stop] = silencesOf(samples, RATE, 30).filter(({ from }) => from > 0.1);
    expect((comma?.to ?? 0) - (comma?.from ?? 0)).toBeCloseTo(0.38, 1.5);
    expect((stop?.to ?? 0) - (stop?.from ?? 0)).toBeCloseTo(0.75, 1.5);
    expect(times[2]?.[0]).toBeCloseTo(comma?.to ?? 0, 1.8);
    expect(times[5]?.[0]).toBeCloseTo(stop?.to ?? 0, 1.8);
  });
  it('begins 20 ms before its first sound and ends 80 ms after its last, both in silence', async () => {
    const { samples, words: times } = finished(assembled([await speak()], marks));
    expect(times[0]?.[0]).toBeCloseTo(0.02, 2);
    expect(samples.length / RATE - (times.at(-1)?.[1] ?? 0)).toBeCloseTo(0.08, 1.5);
    expect(loudest(samples.subarray(0, 48))).toBeLessThan(1e-3);
    expect(loudest(samples.subarray(-48))).toBeLessThan(1e-3);
  });
  it('rests between two words that an engine did not part', async () => {
    const spoken = await humming()({
      words: words.map((word) => ({ ...word, mark: '' })),
      voice: {},
      speed: 1,
      pronounce: {},
    });
    const { words: times } = assembled(
      [
        settled(
          spoken,
          marks.map((mark) => mark !== ''),
          false,
        ),
      ],
      marks,
    );
    expect((times[2]?.[0] ?? 0) - (times[1]?.[1] ?? 0)).toBeCloseTo(0.38, 1.5);
    expect((times[5]?.[0] ?? 0) - (times[4]?.[1] ?? 0)).toBeCloseTo(0.75, 1.5);
  });
  it('joins chunks with the rest that the mark between them asks for', async () => {
    const spoken = await speak();
    const two = assembled([spoken, spoken], [...marks, ...marks]);
    expect(two.words).toHaveLength(words.length * 2);
    const rest = (two.words[words.length]?.[0] ?? 0) - (two.words[words.length - 1]?.[1] ?? 0);
    expect(rest).toBeCloseTo(0.75, 1.5);
  });
});

describe('coded audio', () => {
  const sound = uneven(2.345);
  let coded: Buffer;
  beforeAll(async () => {
    coded = Buffer.from(await codedAtLevel(sound, RATE));
  });

  it('decodes to its length, at its level, under its peak', async () => {
    const heard = await decoded(coded, RATE);
    expect(heard.length).toBe(sound.length);
    expect(meter.loudness(RATE, heard)).toBeCloseTo(-18, 0);
    expect(meter.truePeak(RATE, heard)).toBeLessThan(-3);
  });
  it('decodes in time, sample for sample', async () => {
    const heard = await decoded(coded, RATE);
    const match = (by: number) => sound.reduce((sum, x, i) => sum + x * (heard[i + by] ?? 0), 0);
    const best = Array.from({ length: 41 }, (_, i) => i - 20).sort((a, b) => match(b) - match(a))[0];
    expect(Math.abs(best ?? 99)).toBeLessThanOrEqual(1);
  });
  it('takes no more than 5 kB a second', () => {
    expect(coded.length / 2.345).toBeLessThan(5500);
  });
  it('is one track of Opus packets of 20 ms', () => {
    const { packets, skip } = packetsIn(coded);
    expect(packets.length).toBe(Math.ceil((sound.length * 2 + skip) / 960));
  });
  it('is without fault as it is', () => {
    expect(webmFault(coded, sound.length / RATE)).toBeNull();
  });
  it('is found cut short, foreign, empty, of another length', () => {
    expect(webmFault(coded.subarray(0, 700), 2.345)).toMatch(/^is cut short: 700 bytes of \d+$/);
    expect(webmFault(Buffer.from('RIFF....WAVEfmt '), 2.345)).toBe('is not a WebM file');
    expect(webmFault(Buffer.alloc(0), 2.345)).toBe('is not a WebM file');
    expect(webmFault(coded, 3)).toBe('is 2.345 s long; its take is 3.000 s');
  });
});
