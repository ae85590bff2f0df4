import type { Story } from '../../core/openStory.ts';
import type { Rig } from '../rig.ts';
import { createNarrator, type Narrator, type VoiceState } from './createNarrator.ts';
import { createStretcher, type Stretcher } from './createStretcher.ts';
import { createTakes, type Heard } from './createTakes.ts';
import { type DreamPlace, type DreamVoice, speakDream } from './speakDream.ts';

/** All that speaks in one story: the lines on the playhead, and the dreams that a visitor asks for. */
export interface Voice {
  readonly narrator: Narrator;
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

/** The voice of a story on a rig. */
export function createVoice({ pack, ...rest }: Story, rig: Rig, options: VoiceOptions): Voice {
  const { context } = rig.bench;
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
  const narrator = createNarrator({ pack, ...rest }, { context, buses: rig.voices, takes: lines, onState });

  return {
    narrator,
    async speakDream(act, person, place) {
      const take = pack.narration?.[act]?.dreams[person];
      if (!take) return null;
      last?.stop();
      last = null;
      dreams.keep([take.file]);
      const heard = await come(() => (disposed ? 'missing' : dreams.get(take, 1)), asked);
      if (heard === 'missing') return null;
      last = speakDream(context, heard, { to: rig.voices.dream, place });
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

/** Waits for a recording until it is there or known not to come. */
function come(hear: () => Heard, asked: Set<() => void>): Promise<Exclude<Heard, 'coming'>> {
  return new Promise((resolve) => {
    const look = () => {
      const heard = hear();
      if (heard === 'coming') return;
      asked.delete(look);
      resolve(heard);
    };
    asked.add(look);
    look();
  });
}
