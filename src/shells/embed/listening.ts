import { createStore, type StoreApi } from 'zustand/vanilla';
import { timeAt } from '../../core/playhead.ts';
import type { Seconds } from '../../core/units.ts';
import { audioClock } from '../../play/audioClock.ts';
import type { Clock } from '../../play/clock.ts';
import type { Player } from '../../play/player.ts';
import type { Sound } from '../../sound/createSound.ts';
import type { VoiceState } from '../../sound/voice/createNarrator.ts';
import type { Takes } from '../../sound/voice/createTakes.ts';
import { holdMediaSession } from './mediaSession.ts';

/** `silent` until someone asks, `refused` where the browser or the machine gives no sound. */
export type SoundState = 'silent' | 'starting' | 'sounding' | 'refused';

/** What there is to hear; `voice` is missing while lines are told by their captions alone, against the author's wish. */
export interface Heard {
  readonly sound: SoundState;
  readonly voice: VoiceState;
}

export interface Listening {
  readonly state: StoreApi<Heard>;
  /** Starts the sound in a context; call it from a person's gesture. Tells how it went, and never throws. */
  readonly listen: (context: AudioContext) => Promise<SoundState>;
  /** 0 to 1. */
  readonly setVolume: (volume: number) => void;
  readonly sound: () => Sound | null;
  /** Whether the lines are to be heard. */
  readonly speaks: () => boolean;
  readonly dispose: () => void;
}

/** A telling that goes by another clock than what is heard is followed anew when they are this far apart. */
const APART: Seconds = 0.06;
/** A context whose time has stood still for this long gives no sound, whatever it says of itself. */
const STALLED: Seconds = 1;

/** The voice is made ready this long after a story is mounted, in milliseconds: light comes first. */
const WARM_AFTER = 300;
/** How often notes are laid ahead, in milliseconds: a hidden page's timers are slowed to one a second. */
const PUMP_EVERY = 200;

/**
 * The sound of a player. While its context runs, the telling goes by what is heard (unless the shell has set a clock of its
 * own); when the context is taken away, by the clock before.
 */
export function createListening(player: Player, silent: Clock, leads: boolean): Listening {
  const state = createStore<Heard>(() => ({ sound: 'silent', voice: 'speaking' }));
  let sound: Sound | null = null;
  let volume = 1;
  let release = () => {};
  let disposed = false;
  let takes: Takes | null = null;

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
      const onVoice = (voice: VoiceState) => state.setState({ voice });
      sound = createSound(player.story, { context, onVoice, ...(takes && { takes }) });
      takes = null;
      sound.setVolume(volume);
      await sound.start();
    } catch (cause) {
      console.warn('No sound is coming out.', cause);
      sound?.dispose();
      sound = null;
      return be('refused');
    }
    release = lead(sound, context);
    return state.getState().sound;
  };

  const warm = async () => {
    const { warmTakes } = await import('../../sound/voice/warmTakes.ts');
    if (!disposed && state.getState().sound === 'silent') takes = warmTakes(player.story, player.time());
    await import('../../sound/createSound.ts');
  };
  const warming = leads ? setTimeout(() => void warm().catch(() => {}), WARM_AFTER) : undefined;

  const lead = (made: Sound, context: AudioContext): (() => void) => {
    const heard = audioClock(context);
    const moves = createWatch(heard, silent);
    let followed = player.playhead();
    const follow = () => {
      followed = { ...player.playhead(), anchorT: player.time(), anchorNow: heard.now() };
      made.follow(followed);
    };
    const obey = () => {
      const now: SoundState = context.state === 'running' && moves() ? 'sounding' : 'refused';
      if (state.getState().sound === now) return;
      be(now);
      if (leads) player.setClock(now === 'sounding' ? heard : silent);
    };
    const pump = () => {
      obey();
      if (Math.abs(timeAt(followed, heard.now()) - player.time()) > APART) follow();
      made.pump(heard.now());
      if (document.hidden) player.refresh();
    };
    obey();
    context.addEventListener('statechange', obey);
    document.addEventListener('visibilitychange', pump);
    const unfollow = player.follow(follow);
    const letGo = holdMediaSession(player);
    const timer = setInterval(pump, PUMP_EVERY);
    return () => {
      clearInterval(timer);
      unfollow();
      letGo();
      document.removeEventListener('visibilitychange', pump);
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
    speaks() {
      const heard = state.getState();
      const told = player.story.pack.narration !== null && volume > 0;
      return told && heard.sound === 'sounding' && heard.voice === 'speaking';
    },
    dispose() {
      disposed = true;
      clearTimeout(warming);
      release();
      takes?.dispose();
      sound?.dispose();
      sound = null;
    },
  };
}

/** Says whether a clock still moves, against one that surely does. */
function createWatch(clock: Clock, steady: Clock): () => boolean {
  let last = { value: clock.now(), at: steady.now() };
  return () => {
    const value = clock.now();
    const at = steady.now();
    if (value > last.value) last = { value, at };
    return at - last.at < STALLED;
  };
}
