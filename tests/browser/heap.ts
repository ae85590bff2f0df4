import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { stillPath, type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { withPage } from './harness.ts';

/** What a run of frames does to the page's heap. */
interface HeapUse {
  /** Bytes kept after the run that were not before it, garbage collected. */
  readonly grown: number;
  /** Bytes allocated a frame, kept or not, by sampling. */
  readonly perFrame: number;
  /** The functions that allocate most, with bytes a frame. */
  readonly by: readonly string[];
}

/**
 * Bytes. What is kept after two thousand frames is the engine's own (code made faster); what a frame makes and leaves
 * are numbers in boxes and vectors of a few numbers, about 15 kB where this was measured, a good half of it in three.
 */
const MOST = { grown: 120_000, perFrame: 24_000 };
const FRAMES = 2000;
const SIZE = { width: 64, height: 36 };
const STEP = 1 / 60;
const WARM = 240;
const SAMPLED = 512;

/** Expects 2,000 frames of a story from a time on to keep nothing on the heap and to allocate little; prints both. */
export async function expectFlatHeap(story: string, from: number) {
  const { grown, perFrame, by } = await heapUse(story, { frames: FRAMES, from });
  const kept = `${(grown / 1000).toFixed(1)} kB kept after ${FRAMES} frames`;
  console.log(`${story}: ${kept}, ${(perFrame / 1000).toFixed(1)} kB a frame allocated`);
  expect(grown, kept).toBeLessThan(MOST.grown);
  expect(perFrame, by.join('\n')).toBeLessThan(MOST.perFrame);
}

/** Steps a story on by so many frames from `from`, after some that warm it up, and then once more. */
function heapUse(story: string, { frames, from }: { frames: number; from: number }): Promise<HeapUse> {
  return withPage({ path: stillPath(story, 'low'), size: SIZE, before: drawNothing }, async ({ page }) => {
    await waitForDoor(page);
    const devtools = await page.context().newCDPSession(page);
    const run = async () => {
      await step(page, from, frames);
      // Back to where it began: other systems stand at the end of it, and theirs are other things to keep.
      await step(page, from - WARM * STEP, WARM);
    };
    await run();
    const before = await heapOf(devtools);
    await run();
    // What sampling keeps for itself is on the same heap: it comes after.
    const grown = (await heapOf(devtools)) - before;
    await devtools.send('HeapProfiler.startSampling', {
      samplingInterval: SAMPLED,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    await step(page, from, frames);
    const { profile } = await devtools.send('HeapProfiler.stopSampling');
    const sizes = sizesOf(profile.head);
    const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    const by = [...sizes]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 12)
      .map(([name, size]) => `${name} ${(size / frames).toFixed(0)}`);
    return { grown, perFrame: all / frames, by };
  });
}

/** Every draw is asked for and none is done: the heap is this thread's, and software takes its time to draw. */
function drawNothing(): void {
  const { prototype } = WebGL2RenderingContext;
  for (const draw of [
    'drawElements',
    'drawArrays',
    'drawElementsInstanced',
    'drawArraysInstanced',
  ] as const) {
    prototype[draw] = () => {};
  }
}

function step(page: Page, from: number, frames: number): Promise<void> {
  return page.evaluate(
    ([t, count, dt]) => {
      const door = (window as unknown as WindowWithDoor).noctiluca;
      for (let i = 0; i < count; i++) door?.step(t + i * dt);
    },
    [from, frames, STEP] as const,
  );
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

interface Node {
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
    readonly columnNumber: number;
  };
  readonly selfSize: number;
  readonly children: readonly Node[];
}

function sizesOf(head: Node): Map<string, number> {
  const sizes = new Map<string, number>();
  const visit = ({ callFrame, selfSize, children }: Node): void => {
    const { functionName, url, lineNumber, columnNumber } = callFrame;
    const name = `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`;
    sizes.set(name, (sizes.get(name) ?? 0) + selfSize);
    for (const child of children) visit(child);
  };
  visit(head);
  return sizes;
}
