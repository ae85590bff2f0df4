import { SOUND_TIERS, type SoundTier } from '../../sound/soundTier.ts';
import type { Listening } from '../embed/listening.ts';

/** The page's one audio context, made by the first gesture that asks for sound. */
export interface Audio {
  /**
   * Lets a context sound; call it while a gesture is being handled, before any waiting. Where the machine has turned out to
   * need another tier, it is another context from now on.
   */
  readonly allow: () => void;
  /** Has a story heard. */
  readonly hear: (listening: Listening) => void;
}

/** Makes no context yet: browsers complain of one that no gesture asked for. `tierNow` is asked whenever one could be made. */
export function createAudio(tierNow: () => SoundTier): Audio {
  let context: AudioContext | null = null;
  let tier: SoundTier = 'full';
  let heard: Listening | null = null;

  /** A context that is closed is gone for good. */
  const replace = (closed: AudioContext) => {
    if (closed === context) context = null;
    if (heard) hear(heard);
  };
  const make = () => {
    tier = tierNow();
    const made = createContext(tier);
    // After all others have heard of it.
    made?.addEventListener('statechange', () => {
      setTimeout(() => made.state === 'closed' && replace(made));
    });
    context = made;
  };
  const ready = () => {
    if (!context) make();
    if (context?.state === 'suspended') void context.resume().catch(() => {});
  };
  const allow = () => {
    if (context && tier !== tierNow()) {
      void context.close().catch(() => {});
      context = null;
    }
    ready();
  };
  const hear = (listening: Listening) => {
    heard = listening;
    ready();
    if (context) void listening.listen(context);
    else listening.state.setState({ sound: 'refused' });
  };
  return { allow, hear };
}

/** At the machine's own rate, or at the low tier's; null where the browser has no Web Audio, or no more of it to give. */
export function createContext(tier: SoundTier): AudioContext | null {
  try {
    return new AudioContext(tier === 'low' ? { sampleRate: SOUND_TIERS.low } : {});
  } catch {
    return null;
  }
}
