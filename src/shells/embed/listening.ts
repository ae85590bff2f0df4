import { createStore, type StoreApi } from 'zustand/vanilla';
import { audioClock } from '../../play/audioClock.ts';
import type { Clock } from '../../play/clock.ts';
import type { Player } from '../../play/player.ts';
import type { Sound } from '../../sound/createSound.ts';

/** `silent` until someone asks, `refused` where the browser or the machine gives no sound. */
export type SoundState = 'silent' | 'starting' | 'sounding' | 'refused';

export interface Listening {
  readonly state: StoreApi<{ sound: SoundState }>;
  /** Starts the sound in a context; call it from a person's gesture. Tells how it went, and never throws. */
  readonly listen: (context: AudioContext) => Promise<SoundState>;
  /** 0 to 1. */
  readonly setVolume: (volume: number) => void;
  readonly sound: () => Sound | null;
  readonly dispose: () => void;
}

/** How often notes are laid ahead, in milliseconds: a hidden page's timers are slowed to one a second. */
const PUMP_EVERY = 200;

/**
 * The sound of a player. While its context runs, the telling goes by what is heard (unless the shell has set a clock of its
 * own); when the context is taken away, by the clock before.
 */
export function createListening(player: Player, silent: Clock, leads: boolean): Listening {
  const state = createStore<{ sound: SoundState }>(() => ({ sound: 'silent' }));
  let sound: Sound | null = null;
  let volume = 1;
  let release = () => {};
  let disposed = false;

  const be = (now: SoundState): SoundState => {
    state.setState({ sound: now });
    return now;
  };

  const listen = async (context: AudioContext): Promise<SoundState> => {
    if (sound || state.getState().sound === 'starting') return state.getState().sound;
    be('starting');
    try {
      const { createSound } = await import('../../sound/createSound.ts');
      if (disposed) return be('silent');
      sound = createSound(player.story, { context });
      sound.setVolume(volume);
      await sound.start();
    } catch (cause) {
      console.warn('No sound is coming out.', cause);
      sound?.dispose();
      sound = null;
      return be('refused');
    }
    release = lead(sound, context);
    return be('sounding');
  };

  const lead = (made: Sound, context: AudioContext): (() => void) => {
    const heard = audioClock(context);
    const obey = () => {
      const runs = context.state === 'running';
      if (leads) player.setClock(runs ? heard : silent);
      be(runs ? 'sounding' : 'refused');
    };
    obey();
    context.addEventListener('statechange', obey);
    const unfollow = player.follow((playhead) => made.follow(playhead));
    const timer = setInterval(() => made.pump(heard.now()), PUMP_EVERY);
    return () => {
      clearInterval(timer);
      unfollow();
      context.removeEventListener('statechange', obey);
      if (leads) player.setClock(silent);
    };
  };

  return {
    state,
    listen,
    setVolume(next) {
      volume = next;
      sound?.setVolume(next);
    },
    sound: () => sound,
    dispose() {
      disposed = true;
      release();
      sound?.dispose();
      sound = null;
    },
  };
}
