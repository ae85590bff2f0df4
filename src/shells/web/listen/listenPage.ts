import { openStory, type Story } from '../../../core/openStory.ts';
import type { Decibels, Seconds, Unit } from '../../../core/units.ts';
import { loadPack } from '../../../play/loadPack.ts';
import { levelOf } from '../../../sound/levels.ts';
import { CHANNELS, type RenderedPart, type Rendering, renderOffline } from '../../../sound/renderOffline.ts';
import { SOUND_TIERS, type SoundTier } from '../../../sound/soundTier.ts';
import { drawSpectrogram } from './drawSpectrogram.ts';

/** An act as it is laid on time, in seconds since its beginning. */
export interface ActPlan {
  readonly seconds: Seconds;
  /** What brings it to its level. */
  readonly level: Decibels;
  readonly lines: readonly LinePlan[];
}

export interface LinePlan {
  readonly id: string;
  readonly who: string;
  readonly say: string;
  readonly start: Seconds;
  readonly spoken: Seconds;
  readonly end: Seconds;
}

/** What `?listen` puts at `window.noctiluca.listen`: acts rendered off-line by the page's own sound. */
export interface Listen {
  readonly channels: Readonly<Record<RenderedPart, readonly [left: number, right: number]>>;
  readonly plan: (story: string, act: number) => Promise<ActPlan>;
  /**
   * Renders a span of an act, all of it unless one is given, in the full tier unless another is; answers how many samples a channel has, and how long
   * it took. Rejects where a recording is missing.
   */
  readonly render: (
    story: string,
    act: number,
    how?: HowRendered,
  ) => Promise<{ readonly length: number; readonly milliseconds: number }>;
  /** How much of what is being rendered is done, 0 to 1. */
  readonly progress: () => Unit;
  /** Little-endian 32-bit floats of a channel of what was rendered last, as base64. */
  readonly read: (channel: number, from: number, count: number) => string;
  /** The spectrogram of the whole that was rendered last, with these times marked, as the address of a PNG. */
  readonly picture: (marks: readonly Seconds[]) => string;
}

/** A span of an act, from its beginning, and what of it is rendered. */
export type HowRendered = Pick<Rendering, 'stems' | 'untold' | 'engine'> & {
  readonly from?: Seconds;
  readonly seconds?: Seconds;
  readonly tier?: SoundTier;
};

/** Sets `window.noctiluca.listen` on these stories, and nothing else. */
export function runListen(entries: readonly { readonly id: string; readonly url: string }[]): void {
  const stories = new Map<string, Promise<Story>>();
  let rendered: AudioBuffer | null = null;
  let done: Unit = 0;

  const storyOf = (id: string): Promise<Story> => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) throw new Error(`There is no story ${id}.`);
    const story = stories.get(id) ?? loadPack(entry.url).then((pack) => openStory(pack));
    stories.set(id, story);
    return story;
  };
  const last = (): AudioBuffer => {
    if (!rendered) throw new Error('Nothing has been rendered yet.');
    return rendered;
  };

  const listen: Listen = {
    channels: CHANNELS,
    plan: async (id, act) => planOf(await storyOf(id), act),
    async render(id, act, { from = 0, seconds, tier = 'full', ...how } = {}) {
      const story = await storyOf(id);
      const { start, end } = spanOf(story, act);
      const sampleRate = SOUND_TIERS[tier];
      const span = { from: start + from, seconds: seconds ?? end - start - from, sampleRate };
      const began = performance.now();
      done = 0;
      const onProgress = (part: Unit) => {
        done = part;
      };
      const { buffer, complete } = await renderOffline(story, { ...span, ...how, onProgress });
      const milliseconds = performance.now() - began;
      if (!complete)
        throw new Error(`Some recordings of act ${act + 1} of ${id} cannot be had; see the console.`);
      rendered = buffer;
      return { length: buffer.length, milliseconds };
    },
    progress: () => done,
    read: (channel, from, count) =>
      base64(
        last()
          .getChannelData(channel)
          .slice(from, from + count),
      ),
    picture: (marks) => drawSpectrogram(last(), marks).toDataURL('image/png'),
  };
  Object.assign(window, { noctiluca: { listen } });
}

function spanOf({ score }: Story, index: number) {
  const act = score.acts[index];
  if (!act) throw new Error(`There is no act ${index + 1}.`);
  return act;
}

function planOf(story: Story, index: number): ActPlan {
  const act = spanOf(story, index);
  const lines = story.score.lines.slice(...act.lines).map(({ id, who, say, start, spoken, end }) => {
    return { id, who, say, start: start - act.start, spoken: spoken - act.start, end: end - act.start };
  });
  return { seconds: act.end - act.start, level: levelOf(story.pack, index), lines };
}

function base64(samples: Float32Array): string {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
  let text = '';
  for (let i = 0; i < bytes.length; i += PIECE) text += String.fromCharCode(...bytes.subarray(i, i + PIECE));
  return btoa(text);
}

/** As many arguments as a call can carry anywhere. */
const PIECE = 8192;
