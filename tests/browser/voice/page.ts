import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { type Playhead, timeAt } from '../../../src/core/playhead.ts';
import { randomFrom } from '../../../src/core/random.ts';
import { leadOf, recordingsOf } from '../../../src/core/voice/recordingsOf.ts';
import { takeOf } from '../../../src/core/voice/takeOf.ts';
import { createBench } from '../../../src/sound/bench.ts';
import { buildMix } from '../../../src/sound/mix.ts';
import { CHANNELS, type Rendered, renderOffline } from '../../../src/sound/renderOffline.ts';
import type { Stretcher } from '../../../src/sound/voice/createStretcher.ts';
import { createTakes } from '../../../src/sound/voice/createTakes.ts';
import { createVoice } from '../../../src/sound/voice/createVoice.ts';
import { stretchTake } from '../../../src/sound/voice/stretchTake.ts';
import { buildVoiceBuses } from '../../../src/sound/voice/voiceBuses.ts';
import { edgeOf, levelOf } from '../sound/meter.ts';
import { placeHeard, sweptStory } from './sweptStory.ts';

const SAMPLE_RATE = 24_000;
/** Seconds from one seek to the next, and how long each is heard. */
const APART = 0.3;
const HEARD = 0.25;
/** Nearer to where a tone begins anew, its height says nothing. */
const EDGE = 0.08;

const here: Stretcher = {
  stretch: async (samples, sampleRate, rate) => stretchTake(samples, sampleRate, rate),
  dispose() {},
};

/** Off-line, voices alone. */
function rehearse(pack: Pack, seconds: number) {
  const swept = sweptStory(pack);
  const context = new OfflineAudioContext(1, Math.round(seconds * SAMPLE_RATE), SAMPLE_RATE);
  const bench = createBench(context);
  const mix = buildMix(bench, context.destination);
  const takes = createTakes({ fetchFrom: swept.fetchFrom, stretcher: here });
  const voice = createVoice(swept.story, { context, buses: buildVoiceBuses(bench, mix), takes });
  return { story: swept.story, context, ...voice };
}

/** Where a story time lies in the recording of its line. */
function placeIn({ score }: Story, t: number): number | null {
  const line = score.lines.findLast((each) => each.start <= t);
  const take = line && takeOf(score, line);
  if (!line || !take || t > line.spoken) return null;
  return t - line.start + leadOf(take);
}

/**
 * How far what is heard lies from where the playhead says, in seconds, after each of `count` random seeks in an act (from 0).
 * `unread`: places where no height of the swept tone can be told, as where two pieces of a stretched tone are joined.
 */
async function hearSeeks(pack: Pack, { act, rate, count }: { act: number; rate: number; count: number }) {
  const { story, context, narrator, ready } = rehearse(pack, count * APART + 1);
  const random = randomFrom(5);
  const { firstWord, close } = story.score.acts[act] ?? { firstWord: 0, close: 0 };
  const seeks: Playhead[] = [];
  while (seeks.length < count) {
    const anchorT = firstWord + random() * (close - firstWord - 1);
    const [from, to] = [placeIn(story, anchorT), placeIn(story, anchorT + HEARD * rate)];
    if (from === null || to === null || to < from) continue;
    seeks.push({ anchorT, anchorNow: seeks.length * APART, rate, paused: false });
  }
  await ready({ from: firstWord, to: close, rate });
  for (const playhead of seeks) {
    narrator.enter(playhead, playhead.anchorNow);
    narrator.planTo(playhead.anchorT + HEARD, playhead.anchorNow);
    narrator.halt(playhead.anchorNow + HEARD);
  }
  const samples = (await context.startRendering()).getChannelData(0);
  const off: number[] = [];
  let unread = 0;
  for (const playhead of seeks) {
    for (let c = playhead.anchorNow + 0.03; c < playhead.anchorNow + HEARD - 0.02; c += 0.03) {
      const told = placeIn(story, timeAt(playhead, c));
      const heard = placeHeard(samples, SAMPLE_RATE, c);
      if (told === null || told % 1 < EDGE || told % 1 > 1 - EDGE) continue;
      if (heard < 0 || heard > 1) unread++;
      else off.push((heard - (told % 1)) / rate);
    }
  }
  return { places: off.length, unread, worst: Math.max(...off.map(Math.abs)) };
}

/** Level above 5 kHz about an entry in mid-word and a halt, where the tone is low, and about an end without any fade. */
async function hearEdges(pack: Pack) {
  const { story, context, narrator, ready } = rehearse(pack, 2);
  const start = (story.score.lines[2]?.start ?? 0) + 1.05;
  await ready({ from: start, to: start + 1, rate: 1 });
  narrator.enter({ anchorT: start, anchorNow: 1, rate: 1, paused: false }, 1);
  narrator.planTo(start + 1, 1);
  narrator.halt(1.08);
  const buffer = await context.startRendering();
  const bare = [1.0791, 1.0794, 1.0797, 1.08].map((end) => {
    const cut = new AudioBuffer({ length: buffer.length, sampleRate: SAMPLE_RATE });
    cut.copyToChannel(buffer.getChannelData(0).slice(0, Math.round(end * SAMPLE_RATE)), 0);
    return edgeOf(cut, 1.07, 1.1);
  });
  return {
    before: levelOf(buffer, 0.5, 0.99),
    sounds: levelOf(buffer, 1.02, 1.07),
    after: levelOf(buffer, 1.14, 1.5),
    told: edgeOf(buffer, 1.04, 1.07),
    entry: edgeOf(buffer, 0.99, 1.02),
    halt: edgeOf(buffer, 1.07, 1.1),
    bare: Math.max(...bare),
  };
}

/** Levels of what is not the voice, while a line is spoken: with the voice, and in the same place of a story that nobody tells. */
async function hearBed(pack: Pack) {
  const { story, fetchFrom } = sweptStory(pack);
  const takes = createTakes({ fetchFrom, stretcher: here });
  const untold = openStory({ ...pack, narration: null }, recordingsOf(story.pack));
  const line = story.score.lines[3];
  if (!line) throw new Error('the story is too short');
  const span = { from: line.start - 4, seconds: line.spoken - line.start + 4, sampleRate: SAMPLE_RATE };
  const [told, bare] = [await renderOffline(story, { ...span, takes }), await renderOffline(untold, span)];
  const level = ({ buffer }: Rendered, channel: number) => {
    const one = new AudioBuffer({ length: buffer.length, sampleRate: SAMPLE_RATE });
    one.copyToChannel(buffer.getChannelData(channel), 0);
    return levelOf(one, 4, span.seconds);
  };
  return {
    complete: told.complete,
    voice: level(told, CHANNELS.voice[0]),
    under: level(told, CHANNELS.music[0]),
    bare: level(bare, CHANNELS.music[0]),
  };
}

/** A click on the network's bus, as it comes out: its level by the millisecond, and in bands about these frequencies. */
async function hearNetwork(bands: readonly number[]) {
  const context = new OfflineAudioContext(2, SAMPLE_RATE, SAMPLE_RATE);
  const bench = createBench(context);
  const mix = buildMix(bench, context.destination);
  const click = new AudioBufferSourceNode(context, {
    buffer: new AudioBuffer({ length: 1, sampleRate: SAMPLE_RATE }),
  });
  click.buffer?.getChannelData(0).set([0.5]);
  click.connect(buildVoiceBuses(bench, mix).network);
  click.start(0);
  const buffer = await context.startRendering();
  return {
    levels: Array.from({ length: 200 }, (_, ms) => levelOf(buffer, ms / 1000, (ms + 1) / 1000)),
    bands: bands.map((hertz) => powerAt(buffer, hertz)),
  };
}

/** Power at a frequency, in dB (one bin of a Fourier transform). */
function powerAt(buffer: AudioBuffer, hertz: number): number {
  let [re, im] = [0, 0];
  for (const [i, x] of buffer.getChannelData(0).entries()) {
    const phase = (2 * Math.PI * hertz * i) / buffer.sampleRate;
    re += x * Math.cos(phase);
    im += x * Math.sin(phase);
  }
  return 10 * Math.log10(re * re + im * im + 1e-20);
}

const voiceLab = { hearSeeks, hearEdges, hearBed, hearNetwork };

declare global {
  interface Window {
    voiceLab: typeof voiceLab;
  }
}

window.voiceLab = voiceLab;
