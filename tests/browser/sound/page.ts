import { createSteadyTrack } from '../../../src/core/dream/createTrack.ts';
import { dreamAt } from '../../../src/core/dream.ts';
import { openStory, type Story } from '../../../src/core/openStory.ts';
import type { Pack } from '../../../src/core/pack.ts';
import { notesBetween } from '../../../src/core/sound/index.ts';
import { createConductor } from '../../../src/sound/conductor.ts';
import { createSound, renderOffline } from '../../../src/sound/index.ts';
import { buildRig } from '../../../src/sound/rig.ts';
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
    silence: level(0.1, silence - 0.01),
    after: [level(silence + 0.5, silence + 1.5), level(silence + 3, silence + 5)],
    edgeBefore: edge(-0.06, 0),
    edgeCut: edge(0, 0.03),
  };
}

/** A pause at 2 s and another place at 2.5 s, as they are planned live. */
async function hearPause(pack: Pack, from: number) {
  const story = storyOf(pack);
  const context = new OfflineAudioContext(2, 5 * 24000, 24000);
  const rig = buildRig(context, pack);
  for (const _ of rig.furnish());
  const conductor = createConductor(story, rig);
  conductor.enter({ anchorT: from, anchorNow: 0, rate: 1, paused: false }, 0);
  conductor.planTo(from + 4, 0);
  conductor.halt(2);
  conductor.enter({ anchorT: from + 60, anchorNow: 2.5, rate: 1, paused: false }, 2.5);
  conductor.planTo(from + 63, 2.5);
  const buffer = await context.startRendering();
  return {
    before: levelOf(buffer, 1.5, 2),
    paused: levelOf(buffer, 2.05, 2.49),
    after: levelOf(buffer, 3, 5),
    edgeBefore: edgeOf(buffer, 1.94, 2),
    edgeCut: edgeOf(buffer, 2, 2.03),
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

/** Nodes made while a rig is built, and while it plays so many notes. */
async function countNodes(pack: Pack, notes: number) {
  const story = storyOf(pack);
  let made = 0;
  const context = new OfflineAudioContext(2, 128, 48000);
  for (const name of Object.getOwnPropertyNames(BaseAudioContext.prototype)) {
    if (!name.startsWith('create')) continue;
    const create = Reflect.get(context, name) as (...args: unknown[]) => unknown;
    Reflect.set(context, name, (...args: unknown[]) => {
      if (name !== 'createBuffer' && name !== 'createPeriodicWave') made++;
      return create.apply(context, args);
    });
  }
  const rig = buildRig(context, pack);
  const built = made;
  let played = 0;
  for (let round = 0; played < notes; round++) {
    for (const note of notesBetween(story, 0, story.score.end)) {
      rig.orchestra.playerOf(note)?.play(note, round * story.score.end + note.t, 0);
      if (++played >= notes) break;
    }
  }
  return { built, counted: rig.bench.count(), whilePlaying: made - built };
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
  await wait(0.6);
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

const soundLab = { hear, hearStop, hearPause, hearGathering, countNodes, playLive };

declare global {
  interface Window {
    soundLab: typeof soundLab;
    /** Audio contexts made so far, of whatever kind is live. */
    contextsMade: number;
  }
}

window.soundLab = soundLab;
