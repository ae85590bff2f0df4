import { createStore, type StoreApi } from 'zustand/vanilla';
import { timeAt } from '../../core/playhead.ts';
import type { Seconds, Unit } from '../../core/units.ts';
import { audioClock } from '../../play/audioClock.ts';
import type { Clock } from '../../play/clock.ts';
import type { Player } from '../../play/player.ts';
import type { Sound } from '../../sound/createSound.ts';
import type { Settings } from '../../sound/live/engineNode.ts';
import type { VoiceState } from '../../sound/voice/createNarrator.ts';
import type { Takes } from '../../sound/voice/createTakes.ts';
import { holdMediaSession } from './mediaSession.ts';
import { rouse } from './rouse.ts';

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
  /** Of the whole, or of the voice or all but it in the whole. */
  readonly setVolume: (volume: Unit, what?: 'all' | 'voice' | 'sound') => void;
  /** A quiet night draws loud and soft together; voice forward has all else give way further to words. */
  readonly set: (settings: Settings) => void;
  readonly sound: () => Sound | null;
  /** Whether the lines are to be heard. */
  readonly speaks: () => boolean;
  readonly dispose: () => void;
}

export interface ListeningOptions {
  /** What the telling goes by while there is no sound. */
  readonly silent: Clock;
  /** Whether the telling goes by what is heard. */
  readonly leads: boolean;
}

/** A telling that goes by another clock than what is heard is followed anew when they are this far apart. */
const APART: Seconds = 0.06;
/** A context whose time has stood still for this long gives no sound, whatever it says of itself. */
const STALLED: Seconds = 1;
/** A longer time between two looks is a page that slept: no more of it counts. */
const SLEPT: Seconds = 0.4;

/** The voice is made ready this long after a story is mounted, in milliseconds: light comes first. */
const WARM_AFTER = 300;
/** How often notes are laid ahead, in milliseconds: a hidden page's timers are slowed to one a second. */
const PUMP_EVERY = 200;

/**
 * The sound of a player. While its context runs, the telling goes by what is heard (unless the shell has set a clock of its
 * own); when the context is taken away, by the clock before, while it is tried to have it back.
 */
export function createListening(player: Player, { silent, leads }: ListeningOptions): Listening {
  const state = createStore<Heard>(() => ({ sound: 'silent', voice: 'speaking' }));
  let sound: Sound | null = null;
  const volumes = { all: 1, voice: 1, sound: 1 };
  let settings: Settings = {};
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
      sound = createSound(player.story, { context, onVoice, settings, ...(takes && { takes }) });
      takes = null;
      for (const what of ['all', 'voice', 'sound'] as const) sound.setVolume(volumes[what], what);
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
    const moves = createWatch(() => context.currentTime, silent);
    const sounds = () => state.getState().sound === 'sounding';
    let followed = player.playhead();
    // While nothing sounds the sound rests, so that nothing of an old place is heard when it is back.
    const follow = () => {
      const { rate, paused } = player.playhead();
      followed = { anchorT: player.time(), anchorNow: heard.now(), rate, paused: paused || !sounds() };
      made.follow(followed);
    };
    const obey = () => {
      if (context.state === 'closed') return leave();
      const now: SoundState = context.state === 'running' && moves() ? 'sounding' : 'refused';
      if (state.getState().sound === now) return;
      be(now);
      if (leads) player.setClock(now === 'sounding' ? heard : silent);
      else follow();
    };
    const pump = () => {
      obey();
      if (sounds()) {
        if (Math.abs(timeAt(followed, heard.now()) - player.time()) > APART) follow();
        made.pump(heard.now());
      } else if (!player.playhead().paused) roused.again();
      if (document.hidden) player.refresh();
    };
    const roused = rouse(context, sounds);
    context.addEventListener('statechange', obey);
    document.addEventListener('visibilitychange', pump);
    const timer = setInterval(pump, PUMP_EVERY);
    const letGo = holdMediaSession(player);
    const unfollow = player.follow(follow);
    obey();
    return () => {
      clearInterval(timer);
      unfollow();
      letGo();
      roused.dispose();
      document.removeEventListener('visibilitychange', pump);
      context.removeEventListener('statechange', obey);
      if (leads) player.setClock(silent);
    };
  };

  /** A closed context never comes back; another may be listened with. */
  const leave = () => {
    release();
    release = () => {};
    sound?.dispose();
    sound = null;
    be('refused');
  };

  return {
    state,
    listen,
    setVolume(volume, what = 'all') {
      volumes[what] = volume;
      sound?.setVolume(volume, what);
    },
    set(next) {
      settings = next;
      sound?.set(next);
    },
    sound: () => sound,
    speaks() {
      const heard = state.getState();
      const told = player.story.pack.narration !== null && volumes.all * volumes.voice > 0;
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

/** Says whether a time still goes on, against a clock that surely does. */
function createWatch(read: () => Seconds, steady: Clock): () => boolean {
  let last = { value: read(), at: steady.now() };
  let stood: Seconds = 0;
  return () => {
    const now = { value: read(), at: steady.now() };
    stood = now.value > last.value ? 0 : stood + Math.min(SLEPT, now.at - last.at);
    last = now;
    return stood < STALLED;
  };
}
