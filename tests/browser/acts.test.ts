import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Story } from '../../src/core/openStory.ts';
import { GROWTH } from '../../src/core/score/systemsAt.ts';
import type { Seconds } from '../../src/core/units.ts';
import { type WindowWithDoor, waitForDoor } from '../../src/shells/cli/door.ts';
import { STORIES, storyOf } from '../packs.ts';
import { connectBrowser, withPage } from './harness.ts';

connectBrowser();

/** Seconds before and after each moment that matters. */
const BESIDE = 0.02;
/** Frames that are drawn before the page may do other things. */
const TOGETHER = 20;
/** Milliseconds for one story: a few seconds where the machine has nothing else to do. */
const PATIENCE = 600_000;

interface Told {
  /** Text of each caption page in the document, in the order in which they came. */
  readonly captions: readonly string[];
  /** For each system of the pack, when it was first seen, and first gone again: as often as that happened. */
  readonly grown: readonly (readonly Seconds[])[];
  readonly acts: readonly number[];
  readonly ended: boolean;
}

/** Every other second, when every caption page ends, and just before, at and just after each begins, each cue and crossing. */
function momentsOf({ score, pages }: Story): Seconds[] {
  const matter = [
    ...pages.map(({ start }) => start),
    ...score.presence.flat().flatMap(({ from, to }) => [from, to, to + GROWTH]),
    ...score.acts.flatMap(({ start, end }) => [start, end]),
  ].flatMap((t) => [t - BESIDE, t, t + BESIDE]);
  const more = [
    ...pages.map(({ end }) => end),
    ...score.acts.flatMap(({ firstWord, close }) => [firstWord, close]),
  ];
  const seconds = Array.from({ length: Math.ceil(score.end / 2) }, (_, i) => 2 * i);
  const inside = [...seconds, ...matter, ...more, score.end].filter((t) => t >= 0 && t <= score.end);
  return [...new Set(inside)].sort((a, b) => a - b);
}

/** Steps the page through all these moments and notes what a visitor would have met. */
function tell(page: Page, moments: readonly Seconds[]): Promise<Told> {
  return page.evaluate(
    async ({ moments, together }) => {
      const door = (window as unknown as WindowWithDoor).noctiluca;
      const gl = document.querySelector<HTMLCanvasElement>('.noctiluca canvas')?.getContext('webgl2');
      if (!door || !gl) throw new Error('The page has no stage.');
      const grown: Seconds[][] = door.story.pack.systems.map(() => []);
      door.player.subscribe(({ t, systems }) => {
        for (const [i, edges] of grown.entries()) {
          const there = edges.length % 2 === 1;
          if ((systems[i] ?? 0) > 0 !== there) edges.push(t);
        }
      });
      const captions: string[] = [];
      const acts: number[] = [];
      let slot: Element | null = null;
      for (const [i, t] of moments.entries()) {
        door.step(t);
        const shown = document.querySelector('.captions .shown');
        if (shown && shown !== slot) captions.push((shown.textContent ?? '').replace(/\s+/g, ' ').trim());
        slot = shown;
        const { act } = door.player.facts.getState();
        if (acts.at(-1) !== act) acts.push(act);
        if (i % together) continue;
        gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
        await new Promise((done) => setTimeout(done));
      }
      return { captions, grown, acts, ended: door.player.facts.getState().ended };
    },
    { moments, together: TOGETHER },
  );
}

describe.each(STORIES)('all acts of %s, from the first second to the last', (id) => {
  it(
    'show every caption page once, in order, and every system at its cue',
    async () => {
      const story = storyOf(id);
      const visit = { path: `?clock=stepped&tier=low&pods=64#/${id}/1?t=0`, size: { width: 32, height: 18 } };
      const told = await withPage(visit, async ({ page }) => {
        await waitForDoor(page);
        return tell(page, momentsOf(story));
      });
      expect(told.captions).toEqual(story.pages.map(({ rows }) => rows.join(' ')));
      expect(told.grown).toEqual(story.score.presence.map((spans) => spans.flatMap(edgesOf)));
      expect(told.acts).toEqual(story.score.acts.map((_, act) => act));
      expect(told.ended).toBe(true);
    },
    PATIENCE,
  );
});

/** When a presence is first seen by someone who looks just after its cue, and first gone. */
function edgesOf({ from, to }: { from: Seconds; to: Seconds }) {
  return [expect.closeTo(from + BESIDE, 1), expect.closeTo(to + GROWTH, 1)];
}
