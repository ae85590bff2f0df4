import type { PlacedSinger } from '../core/blooms.ts';
import type { Story } from '../core/openStory.ts';
import { type Playhead, timeAt } from '../core/playhead.ts';
import { actAt } from '../core/score/placeAt.ts';
import type { Seconds, Unit } from '../core/units.ts';
import type { Wire } from './bench.ts';
import { createSeat, type Seat } from './createSeat.ts';
import { buildDesk, type Desk } from './desk.ts';
import { createLevels } from './levels.ts';
import type { Settings } from './live/engineNode.ts';
import type { VoiceState } from './voice/createNarrator.ts';
import { createTakes, type Takes } from './voice/createTakes.ts';
import { createVoice, type Voice } from './voice/createVoice.ts';
import { READY_AHEAD } from './voice/prepareLines.ts';
import type { DreamPlace, DreamVoice } from './voice/speakDream.ts';

/** The sound of one story on one audio context. It follows the playhead and does not own it. */
export interface Sound {
  /**
   * Begins to sound; to be called within a person's gesture. Rejects with an Error that says what to do when the browser
   * refuses; it may be called again.
   */
  start(): Promise<void>;
  /** To be called with every new playhead; its clock is the audio context's. */
  follow(playhead: Playhead): void;
  /** Plans what comes next; to be called at least once a second, with the clock's time (what is heard now). */
  pump(now: Seconds): void;
  /**
   * Tells the dream that one of the cast (by index) has in the act of now, once it is there; null where it is not recorded,
   * cannot be had, or nothing sounds yet.
   */
  speakDream(person: number, place: DreamPlace): Promise<DreamVoice | null>;
  /** Goes to a visitor's place: somebody's guild is heard above the others, the narrator from afar; null ends it. */
  come(to: Nearness | null): void;
  /** Of the whole, or of the voice or all but it alone. */
  setVolume(volume: Unit, what?: 'all' | 'voice' | 'sound'): void;
  /** A quiet night draws the bed's dynamics in; voice forward has it lie deeper under the voice. */
  set(settings: Settings): void;
  mute(muted: boolean): void;
  /** `seated` once more than voices can be heard. */
  stats(): { readonly nodes: number; readonly seated: boolean };
  /** Takes all nodes apart; the audio context stays its owner's. */
  dispose(): void;
}

/**
 * Beside whom of the cast (by index) a visitor is, if anybody, and how far in their pod: its skin shuts out all but them. And which
 * singers are near, six at most: they are heard from where they are.
 */
export interface Nearness {
  readonly person: number | null;
  readonly depth: Unit;
  readonly singers: readonly PlacedSinger[];
}

export interface SoundOptions {
  /** At whatever rate; see `SOUND_TIERS` for what costs less. */
  readonly context: AudioContext;
  /** Where the sound leads to; the context's own destination without one. */
  readonly destination?: Wire;
  /** Told whether lines are spoken or left to their captions, whenever that changes. */
  readonly onVoice?: (state: VoiceState) => void;
  /** The story's recordings, when some are ready; the sound takes them over. */
  readonly takes?: Takes;
  readonly settings?: Settings;
}

const LOOK_AHEAD: Seconds = 1.5;
/** A hidden page's timers come once a second at best. */
const HIDDEN_LOOK_AHEAD: Seconds = 5;
/** From now to the first event that may still be planned in time. */
const LEAD: Seconds = 0.05;
/** Playheads that differ by less tell the same time. */
const SAME: Seconds = 0.005;
/** Playheads of one telling differ by less when its pace changes. */
const NEAR: Seconds = 0.05;
/** A browser that has not answered by then has refused, in milliseconds. */
const PATIENCE = 1000;
/** Nodes are taken apart once nothing is heard of them, in milliseconds. */
const FADE_OUT = 120;

const NOWHERE: Nearness = { person: null, depth: 0, singers: [] };

/** The sound of a story, silent until it is started. */
export function createSound(story: Story, options: SoundOptions): Sound {
  const { context, destination, takes = createTakes() } = options;
  let desk: Desk | null = null;
  let voice: Voice | null = null;
  let seat: Seat | null = null;
  let beside: Nearness | null = null;
  let playhead: Playhead | null = null;
  let volumes = { all: 1, voice: 1, sound: 1 };
  let settings: Settings = options.settings ?? {};
  let muted = false;
  let disposed = false;

  const earliest = () => context.currentTime + LEAD;
  const levels = createLevels(story);

  function begin(next: Playhead) {
    voice?.narrator.halt(context.currentTime);
    const from = timeAt(next, earliest());
    voice?.prepare({ from, to: from + READY_AHEAD, rate: next.rate });
    if (next.paused || context.state !== 'running') return;
    voice?.narrator.enter(next, earliest());
    if (desk) levels.enter(desk.mix, from, context.currentTime);
  }

  function plan(now: Seconds) {
    if (!playhead || playhead.paused || context.state !== 'running') return;
    const ahead = typeof document !== 'undefined' && document.hidden ? HIDDEN_LOOK_AHEAD : LOOK_AHEAD;
    const until = timeAt(playhead, Math.max(now, context.currentTime) + ahead);
    voice?.narrator.planTo(until, earliest());
    if (desk) levels.planTo(desk.mix, playhead, until);
  }

  function write(what: keyof typeof volumes) {
    desk?.mix.setVolume(what, muted && what === 'all' ? 0 : volumes[what], context.currentTime);
  }

  /** The voice speaks as soon as it can; the engine, which is larger, comes under it. */
  function build() {
    desk = buildDesk(context, destination);
    for (const what of ['all', 'voice', 'sound'] as const) write(what);
    voice = createVoice(story, { ...options, takes, buses: desk.voices });
    takes.follow(() => plan(context.currentTime));
    if (playhead) begin(playhead);
    plan(context.currentTime);
    seat = createSeat(desk, story, {
      settings,
      ...(playhead && { playhead }),
    });
    if (beside) bringNear();
  }

  function bringNear() {
    const { person, depth, singers } = beside ?? NOWHERE;
    desk?.voices.hush(person !== null, context.currentTime);
    desk?.voices.enter(depth, context.currentTime);
    const own = person === null ? null : story.pack.cast[person]?.guild;
    const guild = story.pack.guilds.findIndex(({ id }) => id === own);
    seat?.come(beside && { guild, depth, singers });
  }

  return {
    async start() {
      await resumed(context);
      if (!desk && !disposed) build();
    },

    follow(next) {
      const last = playhead;
      playhead = next;
      seat?.follow(next);
      if (!voice) return;
      const now = context.currentTime;
      const apart = last ? Math.abs(timeAt(next, now) - timeAt(last, now)) : Number.POSITIVE_INFINITY;
      if (last && !last.paused && !next.paused && apart < NEAR) {
        if (last.rate === next.rate && apart <= SAME) return;
        voice.narrator.turn(next, earliest());
      } else begin(next);
      plan(now);
    },

    pump: plan,

    async speakDream(person, place) {
      const t = playhead ? timeAt(playhead, context.currentTime) : 0;
      return voice?.speakDream(actAt(story.score, t), story.pack.cast[person]?.id ?? '', place) ?? null;
    },

    come(to) {
      beside = to;
      bringNear();
    },

    setVolume(next, what = 'all') {
      volumes = { ...volumes, [what]: next };
      write(what);
    },

    mute(next) {
      muted = next;
      write('all');
    },

    set(next) {
      settings = next;
      seat?.set(next);
    },

    stats: () => ({ nodes: desk?.bench.count() ?? 0, seated: seat?.taken() ?? false }),

    dispose() {
      disposed = true;
      const leaving = { desk, seat };
      voice?.narrator.halt(context.currentTime);
      for (const what of ['all', 'sound'] as const) desk?.mix.setVolume(what, 0, context.currentTime);
      desk = null;
      seat = null;
      (voice ?? takes).dispose();
      voice = null;
      setTimeout(() => {
        leaving.seat?.dispose();
        leaving.desk?.bench.dispose();
      }, FADE_OUT);
    },
  };
}

/** Resolves when the context runs. Chromium never answers a resume that it refuses, so this one asks for so long. */
async function resumed(context: AudioContext): Promise<void> {
  const answer = context.resume().catch(() => undefined);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([answer, patience]);
  if (context.state !== 'running') {
    throw new Error(
      'The browser keeps sound off until this page is touched: click or press a key, then try again.',
    );
  }
}
