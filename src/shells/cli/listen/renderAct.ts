import type { JSHandle } from 'playwright-core';
import type { Hertz } from '../../../core/units.ts';
import type { ActPlan, HowRendered, Listen } from '../../web/listen/listenPage.ts';

/** An act (from 0) of a story. */
export interface ChosenAct {
  readonly story: string;
  readonly act: number;
}

export type Stereo = readonly [left: Float32Array, right: Float32Array];

/** A part of what a page rendered last. */
export type RenderedPart = keyof Listen['channels'];

/** What a page renders at. */
export const SAMPLE_RATE: Hertz = 48_000;
/** Samples fetched from the page at a time. */
const PIECE = 1 << 20;
/** How often it is looked how much is done, in milliseconds. */
const LOOK_EVERY = 500;
/** Where nobody watches a terminal, progress is told in steps of this. */
const STEP = 0.25;

/** How a page lays an act on time. */
export function planOf(listen: JSHandle<Listen>, chosen: ChosenAct): Promise<ActPlan> {
  return listen.evaluate((page, { story, act }) => page.plan(story, act), chosen);
}

/** Has a page render an act, or a part of it, and tells how far it has come; answers a way to fetch each part. */
export async function renderAct(
  listen: JSHandle<Listen>,
  { story, act }: ChosenAct,
  how: HowRendered,
): Promise<(part: RenderedPart) => Promise<Stereo>> {
  const stop = tellProgress(listen, `${story}, act ${act + 1}`);
  const rendering = listen.evaluate((page, [story, act, how]) => page.render(story, act, how), [
    story,
    act,
    how,
  ] as const);
  const { length } = await rendering.finally(stop);
  const channels = await listen.evaluate((page) => page.channels);
  return async (part) => {
    const [left, right] = channels[part];
    return [await readChannel(listen, left, length), await readChannel(listen, right, length)];
  };
}

/** What is left of a sound when parts of it are taken out. */
export function without(whole: Stereo, ...parts: readonly Stereo[]): Stereo {
  const rest = (side: 0 | 1) =>
    whole[side].map((x, i) => parts.reduce((left, part) => left - (part[side][i] ?? 0), x));
  return [rest(0), rest(1)];
}

function tellProgress(listen: JSHandle<Listen>, name: string): () => void {
  let told = 0;
  const tell = (done: number) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name}: ${Math.round(100 * done)} %`);
    else if (done >= told + STEP || done === 1) {
      told = done;
      console.error(`${name}: ${Math.round(100 * done)} %`);
    }
  };
  const look = () => void listen.evaluate((page) => page.progress()).then(tell, () => {});
  const timer = setInterval(look, LOOK_EVERY);
  return () => {
    clearInterval(timer);
    tell(1);
    if (process.stderr.isTTY) process.stderr.write('\n');
  };
}

async function readChannel(listen: JSHandle<Listen>, channel: number, length: number): Promise<Float32Array> {
  const samples = new Float32Array(length);
  for (let from = 0; from < length; from += PIECE) {
    const request = { channel, from, count: PIECE };
    const text = await listen.evaluate(
      (page, { channel, from, count }) => page.read(channel, from, count),
      request,
    );
    const bytes = Buffer.from(text, 'base64');
    samples.set(
      new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
      from,
    );
  }
  return samples;
}
