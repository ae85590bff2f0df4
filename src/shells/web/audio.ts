import type { Listening } from '../embed/listening.ts';

/** The page's one audio context, made by the first gesture that asks for sound. */
export interface Audio {
  /** Lets a context sound; call it while a gesture is being handled, before any waiting. */
  readonly allow: () => void;
  /** Has a story heard. */
  readonly hear: (listening: Listening) => void;
}

/** Makes no context yet: browsers complain of one that no gesture asked for. */
export function createAudio(): Audio {
  let context: AudioContext | null = null;
  let heard: Listening | null = null;

  /** A context that the browser has closed is gone for good. */
  const replace = () => {
    if (context?.state !== 'closed') return;
    context = null;
    if (heard) hear(heard);
  };
  const allow = () => {
    if (!context) {
      context = createContext();
      // After all others have heard of it.
      context?.addEventListener('statechange', () => setTimeout(replace));
    }
    if (context?.state === 'suspended') void context.resume().catch(() => {});
  };
  const hear = (listening: Listening) => {
    heard = listening;
    allow();
    if (context) void listening.listen(context);
    else listening.state.setState({ sound: 'refused' });
  };
  return { allow, hear };
}

/** Null where the browser has no Web Audio, or no more of it to give. */
export function createContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}
