import { createSteadyTrack } from '../../../src/core/dream/createTrack.ts';
import { dreamAt } from '../../../src/core/dream.ts';
import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { buildDesk, furnish, seatEngine } from '../../../src/sound/desk.ts';
import { createSound, renderOffline } from '../../../src/sound/index.ts';
import { createLevels } from '../../../src/sound/levels.ts';
import { liveAgainstRendered, roomThrough } from './liveLab.ts';
import { channelsOf, edgeOf, levelOf, loudnessOf, thirdsOf, truePeakOf } from './meter.ts';
import { fluxOf } from './onsets.ts';

const stories = new Map<string, Story>();

function storyOf(pack: Pack): Story {
  const name = `${pack.id} ${pack.narration ? 'told' : 'untold'}`;
  const story = stories.get(name) ?? openStory(pack);
  stories.set(name, story);
  return story;
}

/** What a span of a story sounds like. */
async function hear(pack: Pack, from: number, seconds: number) {
  const { buffer, nodes } = await renderOffline(storyOf(pack), { from, seconds, sampleRate: 48000 });
  return {
    nodes,
    loudness: loudnessOf(buffer),
    peak: truePeakOf(buffer),
    thirds: thirdsOf(buffer),
    levels: Array.from({ length: Math.floor(seconds / 0.1) }, (_, i) =>
      levelOf(buffer, i * 0.1, i * 0.1 + 0.1),
    ),
  };
}

/** Filters on their way from rest have come to where they are led by then, in seconds. */
const SETTLED = 1;

/** What a span rendered has that the audio thread does not play, in dB of it; without the voice, and once filters have settled. */
async function hearApart(pack: Pack, from: number, seconds: number) {
  const story = storyOf(pack);
  const span = { from, seconds, sampleRate: 48000 };
  const { buffer } = await renderOffline(story, { ...span, untold: true });
  const context = new OfflineAudioContext(2, seconds * span.sampleRate, span.sampleRate);
  const desk = buildDesk(context);
  await seatEngine(desk, story, { playhead: { anchorT: from, anchorNow: 0, rate: 1, paused: false } });
  for (const _ of furnish(desk, pack));
  createLevels(story).enter(desk.mix, from, 0);
  const played = channelsOf(await context.startRendering());
  let [apart, all] = [0, 0];
  for (const [c, channel] of channelsOf(buffer).entries()) {
    for (let i = SETTLED * span.sampleRate; i < channel.length; i++) {
      const x = channel[i] ?? 0;
      apart += (x - (played[c]?.[i] ?? 0)) ** 2;
      all += x * x;
    }
  }
  return 10 * Math.log10(apart / all + 1e-20);
}

/** The network's stop: levels about it, by seconds since. */
async function hearStop(pack: Pack) {
  const story = storyOf(pack);
  const stop = story.score.stops[0];
  if (!stop) throw new Error(`${pack.id} has no stop`);
  const silence = stop.resumeAt - stop.stopAt;
  const before = 2;
  const from = stop.stopAt - before;
  const seconds = before + silence + 5;
  const { buffer } = await renderOffline(story, { from, seconds, sampleRate: 24000 });
  const level = (a: number, b: number) => levelOf(buffer, before + a, before + b);
  const edge = (a: number, b: number) => edgeOf(buffer, before + a, before + b);
  return {
    before: level(-0.5, 0),
    cut: level(0.04, 0.1),
    silence: level(0.1, 0.24),
    after: [level(silence + 0.5, silence + 1.5), level(silence + 3, silence + 5)],
    edgeBefore: edge(-0.06, 0),
    edgeCut: edge(0, 0.03),
  };
}

/**
 * How far onsets gather at one phase of all, from the sound alone, in spans of 14 s; with `still`, from the sound of the
 * same story under a dream that never changes.
 */
async function hearGathering(pack: Pack, froms: readonly number[], still: boolean) {
  const story = storyOf(pack);
  const heard = still ? undreamt(story) : story;
  const strengths: number[] = [];
  for (const from of froms) {
    const { buffer } = await renderOffline(heard, { from, seconds: 14, sampleRate: 16000 });
    const [left = new Float32Array(), right = new Float32Array()] = channelsOf(buffer);
    const flux = fluxOf(
      left.map((x, i) => x + (right[i] ?? 0)),
      16000,
    );
    let [re, im, sum] = [0, 0, 0];
    for (const [i, f] of flux.values.entries()) {
      if (i * flux.step < 0.5) continue;
      const { all } = dreamAt(story.track, from + i * flux.step + 0.03);
      re += (f * all.re) / all.r;
      im += (f * all.im) / all.r;
      sum += f;
    }
    strengths.push(Math.hypot(re, im) / sum);
  }
  return strengths;
}

function undreamt(story: Story): Story {
  const { guilds, world, tonality, seed, acts } = story.pack;
  const course = {
    guilds,
    formation: world.formation,
    tempo: tonality.tempo,
    seed: seed + 1,
    end: story.score.end,
  };
  const dials = acts[0]?.start;
  if (!dials) throw new Error('a story has an act');
  return { ...story, track: createSteadyTrack(course, { ...dials, unison: 0.2, order: 0 }) };
}

/** Two sounds on two contexts, one of them played for a while, paused, and both taken apart. */
async function playLive(pack: Pack, other: Pack, from: number) {
  const contexts = [new AudioContext(), new AudioContext()] as const;
  const ears = contexts.map((context) => new AnalyserNode(context, { fftSize: 16384 }));
  const sounds = [pack, other].map((each, i) => {
    const context = contexts[i as 0 | 1];
    return createSound(storyOf(each), { context, destination: ears[i] as AnalyserNode });
  });
  const [one] = sounds as [ReturnType<typeof createSound>, ReturnType<typeof createSound>];
  const loudest = () =>
    ears.map((ear) => {
      const samples = new Float32Array(ear.fftSize);
      ear.getFloatTimeDomainData(samples);
      return samples.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
    });
  const wait = async (seconds: number) => {
    for (let i = 0; i < seconds * 10; i++) {
      one.pump(contexts[0].currentTime);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  for (const sound of sounds) await sound.start();
  while (!sounds.every((sound) => sound.stats().seated)) await wait(0.1);
  await wait(0.3);
  const started = loudest();
  const nodes = one.stats().nodes;
  const now = () => contexts[0].currentTime;
  one.follow({ anchorT: from, anchorNow: now(), rate: 1, paused: false });
  await wait(1.5);
  const playing = loudest();
  one.follow({ anchorT: from + 1.5, anchorNow: now(), rate: 1.5, paused: false });
  await wait(1);
  const faster = loudest();
  one.follow({ anchorT: from + 3, anchorNow: now(), rate: 1.5, paused: true });
  await wait(0.8);
  const paused = loudest();
  const grown = one.stats().nodes - nodes;
  for (const sound of sounds) sound.dispose();
  const states = contexts.map(({ state }) => state);
  for (const context of contexts) await context.close();
  return { started, playing, faster, paused, grown, states };
}

const soundLab = { hear, hearApart, hearStop, hearGathering, playLive, liveAgainstRendered, roomThrough };

declare global {
  interface Window {
    soundLab: typeof soundLab;
  }
}

window.soundLab = soundLab;
