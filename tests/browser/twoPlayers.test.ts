import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Visited } from '../../src/shells/cli/openPage.ts';
import { openDevPage } from './devPage.ts';
import { expectNoTrouble } from './harness.ts';
import type { Two } from './pages/two.ts';

type TwoWindow = { readonly two: Two };

let visited: Visited;

beforeAll(async () => {
  visited = await openDevPage('two.html', 'two');
});

afterAll(() => visited.close());

it('plays two stories on one page apart, each on its own clock', async () => {
  const seen = await visited.page.evaluate(() => {
    const [left, right] = (window as unknown as TwoWindow).two;
    left.player.play();
    right.player.seek(120);
    left.clock.moveTo(6);
    right.clock.moveTo(50);
    const frames = [left, right].map(({ player }) => player.step());
    return {
      times: frames.map(({ t }) => t),
      captions: [left, right].map(({ element }) =>
        element.querySelector('.captions .shown')?.textContent?.trim(),
      ),
      acts: [left, right].map(({ element }) => element.querySelector('.transcript h2')?.textContent),
      canvases: [left, right].map(({ element }) => element.querySelectorAll('canvas').length),
    };
  });
  expect(seen.times).toEqual([6, 120]);
  expect(seen.captions[0]).toContain('Under the glass of ChronoNest');
  expect(seen.captions[1]).not.toBe(seen.captions[0]);
  expect(seen.acts[0]).toContain('Architect');
  expect(seen.acts[1]).toContain('Mid-Phrase');
  expect(seen.canvases).toEqual([1, 1]);
});

it('takes one away and leaves the other playing', async () => {
  const left = await visited.page.evaluate(() => {
    const [gone, kept] = (window as unknown as TwoWindow).two;
    gone.dispose();
    kept.player.seek(10);
    return { inGone: gone.element.childElementCount, t: kept.player.step().t };
  });
  expect(left).toEqual({ inGone: 0, t: 10 });
  expectNoTrouble(visited);
});
