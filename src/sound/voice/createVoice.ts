import type { Story } from '../../core/openStory.ts';
import type { Seconds } from '../../core/units.ts';
import { createNarrator, type Narrator, type VoiceState } from './createNarrator.ts';
import { createStretcher, type Stretcher } from './createStretcher.ts';
import { createTakes } from './createTakes.ts';
import { type DreamPlace, type DreamVoice, speakDream } from './speakDream.ts';
import type { VoiceBuses } from './voiceBuses.ts';

/** All that speaks in one story: the lines on the playhead, and the dreams that a visitor asks for. */
export interface Voice {
  readonly narrator: Narrator;
  /** Resolves when all recordings between two story times are ready, to false where it is known that some do not come. */
  ready(from: Seconds, to: Seconds, rate: number): Promise<boolean>;
  /** Tells the dream of one of the cast (by id) in an act once it is there; null where it cannot be had. */
  speakDream(act: number, person: string, place: DreamPlace): Promise<DreamVoice | null>;
  dispose(): void;
}

export interface VoiceOptions {
  readonly onVoice?: (state: VoiceState) => void;
  readonly fetchFrom?: typeof fetch;
  readonly stretcher?: Stretcher;
  /** Called when there may be more to plan. */
  readonly onChange: () => void;
}

/** The voice of a story on the buses of an audio context. */
export function createVoice(
  story: Story,
  { context, buses }: { context: BaseAudioContext; buses: VoiceBuses },
  options: VoiceOptions,
): Voice {
  const { fetchFrom = fetch.bind(globalThis), stretcher = createStretcher() } = options;
  const asked = new Set<() => void>();
  let state: VoiceState = 'speaking';
  let last: DreamVoice | null = null;
  let disposed = false;

  const onChange = () => {
    for (const look of [...asked]) look();
    options.onChange();
  };
  const onState = (next: VoiceState) => {
    if (next === state) return;
    state = next;
    options.onVoice?.(next);
  };
  const lines = createTakes({ context, stretcher, fetchFrom, onChange });
  const dreams = createTakes({ context, stretcher, fetchFrom, onChange });
  const narrator = createNarrator(story, { context, buses, takes: lines, onState });

  return {
    narrator,
    async ready(from, to, rate) {
      await when(() => disposed || narrator.prepare(from, to, rate) !== 'coming', asked);
      return !disposed && narrator.prepare(from, to, rate) === 'ready';
    },
    async speakDream(act, person, place) {
      const take = story.pack.narration?.[act]?.dreams[person];
      if (!take) return null;
      last?.stop();
      last = null;
      dreams.keep([take.file]);
      await when(() => disposed || dreams.get(take, 1) !== 'coming', asked);
      const heard = disposed ? 'missing' : dreams.get(take, 1);
      if (typeof heard === 'string') return null;
      last = speakDream(context, heard, { to: buses.dream, place });
      return last;
    },
    dispose() {
      disposed = true;
      for (const look of [...asked]) look();
      last?.stop();
      lines.dispose();
      dreams.dispose();
    },
  };
}

/** Waits until something holds, by looking again whenever it may. */
function when(holds: () => boolean, asked: Set<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return;
      asked.delete(look);
      resolve();
    };
    asked.add(look);
    look();
  });
}
