import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Playhead } from '../../../src/core/playhead.ts';
import type { WindowWithDoor } from '../../../src/shells/cli/door.ts';
import { waitForDoor } from '../../../src/shells/cli/door.ts';
import type { Making, Telling } from '../../../src/sound/live/engineProcessor.ts';
import { open, type Visited } from '../harness.ts';
import { stamp } from '../told.ts';

/** What a page has done with sound so far. */
export interface Ears {
  readonly contexts: AudioContext[];
  /** What engines in the audio thread were made from, and what they were told. */
  readonly made: Making[];
  readonly told: Telling[];
  readonly ports: MessagePort[];
  /** Level of the last moments of all that comes out, in dB of full scale: two thirds of a second unless told. */
  readonly level: (samples?: number) => number;
}

declare global {
  interface Window {
    ears: Ears;
  }
}

/** For a visit's `before`: listens to all that comes out of the page's contexts, and to what engines are told. */
export function listenIn(): void {
  const contexts: AudioContext[] = [];
  const made: Making[] = [];
  const told: Telling[] = [];
  const ports: MessagePort[] = [];
  let ear: AnalyserNode | null = null;
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode | AudioParam, ...rest: number[]) {
    if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      if (!contexts.includes(this.context)) {
        contexts.push(this.context);
        ear = new AnalyserNode(this.context, { fftSize: 32768 });
      }
      connect.call(this, ear as never);
    }
    return connect.call(this, to as never, ...rest);
  } as typeof connect;
  const Native = window.AudioWorkletNode;
  if (Native) {
    window.AudioWorkletNode = class extends Native {
      constructor(context: BaseAudioContext, name: string, options?: AudioWorkletNodeOptions) {
        super(context, name, options);
        made.push(options?.processorOptions);
        const { port } = this;
        ports.push(port);
        const post = port.postMessage.bind(port);
        port.postMessage = (telling: Telling) => {
          told.push(telling);
          post(telling);
        };
      }
    };
  }
  const level = (last = 32768) => {
    if (!ear) return Number.NEGATIVE_INFINITY;
    const all = new Float32Array(ear.fftSize);
    ear.getFloatTimeDomainData(all);
    const samples = all.slice(-last);
    return 10 * Math.log10(samples.reduce((sum, x) => sum + x * x, 0) / samples.length + 1e-12);
  };
  Object.assign(window, { ears: { contexts, made, told, ports, level } });
}

/**
 * A story of few pods at an address, on the page's own clock and with ears, after what is done before its scripts; from the
 * built site, or from where else it is served.
 */
export async function openHeard(
  address: string,
  before: readonly (() => void)[] = [],
  url: string = inject('site'),
): Promise<Visited> {
  const visited = await open({ path: 'transcripts/chrononest.html' });
  const { page } = visited;
  for (const one of [stamp, listenIn, ...before]) await page.addInitScript(one);
  await page.goto(new URL(`?pods=60${address}`, url).href);
  await waitForDoor(page);
  return visited;
}

/** Waits until more than silence is heard. */
export function sounding(page: Page, within = 15_000): Promise<unknown> {
  return page.waitForFunction(() => window.ears.level() > -60, undefined, { timeout: within, polling: 50 });
}

/** How far what the engine in the audio thread was told last is from the telling, in story seconds. */
export function engineApart(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { noctiluca } = window as unknown as WindowWithDoor;
    const follows = window.ears.told.filter((telling) => telling.kind === 'follow');
    const playhead: Playhead | undefined = follows.at(-1)?.playhead;
    const context = window.ears.contexts.at(-1);
    if (!noctiluca || !context || !playhead || playhead.paused) return Number.POSITIVE_INFINITY;
    const heard = context.currentTime - context.outputLatency;
    return playhead.anchorT + playhead.rate * (heard - playhead.anchorNow) - noctiluca.player.time();
  });
}
