import type { Story } from '../../core/openStory.ts';
import { createNarrator, type Narrator, type VoiceState } from './createNarrator.ts';
import { createTakes, type Takes } from './createTakes.ts';
import { prepareLines, type Stretch } from './prepareLines.ts';
import { type DreamPlace, type DreamVoice, speakDream } from './speakDream.ts';
import type { VoiceBuses } from './voiceBuses.ts';

/** All that speaks in one story: the lines on the playhead, and the dreams that a visitor asks for. */
export interface Voice {
  readonly narrator: Narrator;
  /** Has the recordings of a stretch made ready. */
  prepare(stretch: Stretch): void;
  /** Resolves when they are ready, to false where it is known that some do not come. */
  ready(stretch: Stretch): Promise<boolean>;
  /** Tells the dream of one of the cast (by id) in an act once it is there; null where it cannot be had. */
  speakDream(act: number, person: string, place: DreamPlace): Promise<DreamVoice | null>;
  dispose(): void;
}

export interface VoiceOptions {
  readonly context: BaseAudioContext;
  readonly buses: VoiceBuses;
  /** The story's recordings; the voice takes them over. */
  readonly takes?: Takes;
  readonly onVoice?: (state: VoiceState) => void;
}

/** The voice of a story on the buses of an audio context. */
export function createVoice(story: Story, options: VoiceOptions): Voice {
  const { context, buses, takes = createTakes() } = options;
  const { score, pack } = story;
  const dreams = createTakes();
  let state: VoiceState = 'speaking';
  let last: DreamVoice | null = null;
  let disposed = false;

  const onState = (next: VoiceState) => {
    if (next === state) return;
    state = next;
    options.onVoice?.(next);
  };
  const prepare = (stretch: Stretch) => (disposed ? 'missing' : prepareLines(takes, score, stretch));

  return {
    narrator: createNarrator(story, { context, buses, takes, onState }),
    prepare: (stretch) => void prepare(stretch),
    async ready(stretch) {
      await when(takes, () => prepare(stretch) !== 'coming');
      return prepare(stretch) === 'ready';
    },
    async speakDream(act, person, place) {
      const take = pack.narration?.[act]?.dreams[person];
      if (!take) return null;
      last?.stop();
      last = null;
      dreams.keep([take.file]);
      await when(dreams, () => disposed || dreams.get(take, 1) !== 'coming');
      const heard = disposed ? 'missing' : dreams.get(take, 1);
      if (typeof heard === 'string') return null;
      last = speakDream(context, heard, { to: buses.dream, place });
      return last;
    },
    dispose() {
      disposed = true;
      last?.stop();
      takes.dispose();
      dreams.dispose();
    },
  };
}

/** Waits until something holds, by looking again whenever a recording may have come. */
function when(takes: Takes, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      end();
      resolve();
    };
    const end = takes.follow(look);
    look();
  });
}
