import './mount.css';
import { openStory, type Story } from '../../core/openStory.ts';
import type { Pack } from '../../core/pack.ts';
import { animationTicker } from '../../play/animationTicker.ts';
import { type Clock, monotonicClock } from '../../play/clock.ts';
import type { Ticker } from '../../play/loop.ts';
import { createPlayer, type Player } from '../../play/player.ts';
import type { Stage, Tier } from '../../scene/stage.ts';
import { createCaptions } from '../../words/createCaptions.ts';
import { createTranscript } from '../../words/createTranscript.ts';
import { type LightTrouble, lightUp } from './lightUp.ts';
import { createListening, type Listening } from './listening.ts';

export interface MountOptions {
  readonly pack: Pack;
  /** The same story already opened, when there is one: saves opening it again. */
  readonly story?: Story;
  /** What the telling runs on; default the machine's own, then the audio context's once there is sound. */
  readonly clock?: Clock;
  /** What drives the loop; null leaves it to `player.step()`. Default the screen. */
  readonly ticker?: Ticker;
  /** A context that a person's gesture has allowed to sound; `listen` takes one later. It is kept running while it is told. One of 24 kHz costs half. */
  readonly audio?: AudioContext;
  /** Draws on this tier whatever it costs; without it, what the machine keeps up with. */
  readonly tier?: Tier;
  /** The level of quality to begin with, as `onLevel` told it; a new machine's when left out. */
  readonly level?: number;
  /** Called with the level of quality that the machine keeps up with, whenever it changes. */
  readonly onLevel?: (level: number) => void;
  /** How many pods; default what the tier carries. */
  readonly pods?: number;
  /** Address of the story as a page to read; the transcript has a link to it. */
  readonly transcript?: string;
  /** Marks the word being spoken in the caption; default not. */
  readonly markWord?: boolean;
  /** Called when the light cannot be drawn or goes out for good; words and sound go on. */
  readonly onTrouble?: (trouble: LightTrouble) => void;
}

/** A story on a page: light, words and, once someone asks for it, sound. */
export interface Mounted {
  readonly story: Story;
  readonly player: Player;
  /** Resolves to the stage once its world is there, to null where there can be no light. */
  readonly stage: Promise<Stage | null>;
  readonly listening: Listening;
  readonly dispose: () => void;
}

/**
 * Tells a story in `element`, paused at its beginning. Knows nothing of the address, the title or the keys: those belong to
 * shells. Several may stand on one page; each has its own player, light and sound.
 */
export function mount(element: HTMLElement, options: MountOptions): Mounted {
  const story = options.story ?? openStory(options.pack);
  const root = document.createElement('div');
  root.className = 'noctiluca';
  if (options.markWord) root.dataset.word = 'on';
  element.append(root);

  const clock = options.clock ?? monotonicClock();
  const ticker = options.ticker === undefined ? animationTicker : options.ticker;
  const player = createPlayer({ story, clock, ticker });
  const light = lightUp(root, player, { ...options, ...(options.clock && { now: options.clock.now }) });
  const listening = createListening(player, {
    silent: clock,
    leads: options.clock === undefined,
  });
  const captions = createCaptions(root, story);
  const transcript = createTranscript(root, story, {
    choose: (line) => player.seek(story.score.lines[line]?.start ?? 0),
    announce: () => !listening.speaks(),
    ...(options.transcript !== undefined && { whole: options.transcript }),
  });
  const leaveWords = player.subscribe((frame) => {
    captions.show(frame);
    transcript.show(frame);
  });
  if (options.audio) void listening.listen(options.audio);
  player.step();

  return {
    story,
    player,
    stage: light.stage,
    listening,
    dispose() {
      leaveWords();
      light.dispose();
      listening.dispose();
      captions.dispose();
      transcript.dispose();
      player.dispose();
      root.remove();
    },
  };
}
