import { expect, it } from 'vitest';
import { connectBrowser, expectNoTrouble } from './harness.ts';
import { openHeard, sounding } from './sound/ears.ts';
import { noWebGL } from './told.ts';

connectBrowser();

/** For a visit's `before`: a browser that lets no page have audio threads, as for one that is not served securely. */
function noAudioThread(): void {
  Reflect.deleteProperty(BaseAudioContext.prototype, 'audioWorklet');
  Reflect.deleteProperty(window, 'AudioWorkletNode');
}

it('without an audio thread the page plays the story itself', async () => {
  const visited = await openHeard('&quality=low#/chrononest/2?t=20', [noWebGL, noAudioThread]);
  const { page } = visited;
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('noctiluca') ?? '{}');
    localStorage.setItem('noctiluca', JSON.stringify({ ...kept, voice: 0 }));
  });
  await page.reload();
  await page.getByRole('button', { name: 'Play the sound' }).click();
  await sounding(page);
  await page.waitForTimeout(1000);
  await sounding(page);
  expect(await page.evaluate(() => [window.ears.made.length, window.ears.contexts.length])).toEqual([0, 1]);
  expectNoTrouble(visited);
  await visited.close();
});
