import { catalog } from 'virtual:noctiluca/catalog';
import { steppedClock } from '../../../src/play/clock.ts';
import { loadPack } from '../../../src/play/loadPack.ts';
import { mount } from '../../../src/shells/embed/mount.ts';

/** Two stories side by side, each on a clock of its own; `window.two` is the test's way in. */
async function stand(id: string) {
  const element = document.getElementById(id === 'chrononest' ? 'left' : 'right');
  const entry = catalog.find((one) => one.id === id);
  if (!element || !entry) throw new Error(`no place or no story for ${id}`);
  const clock = steppedClock();
  const options = { clock, ticker: null, tier: 'low', pods: 512 } as const;
  const mounted = mount(element, { pack: await loadPack(entry.url), ...options });
  await mounted.stage;
  return { ...mounted, clock, element };
}

export type Two = readonly [Awaited<ReturnType<typeof stand>>, Awaited<ReturnType<typeof stand>>];

const two: Two = await Promise.all([stand('chrononest'), stand('glass-towers')]);
Object.assign(window, { two });
