import './kiosk.css';
import { loadPack } from '../../play/loadPack.ts';
import { type Mounted, mount } from '../embed/mount.ts';
import { createContext } from '../web/audio.ts';
import { openDoor, readWishes } from '../web/openDoor.ts';
import { soundTierNow } from '../web/soundTierNow.ts';
import { keepAwake } from './keepAwake.ts';

/** A story to tell, as the catalog has it. */
export interface KioskEntry {
  readonly id: string;
  readonly url: string;
}

/** Seconds of rest after a story, and before trying again when none could be told. */
const REST = 1.5;
const RETRY = 30;

/**
 * Tells all stories in order, for ever, with nothing to touch: no cursor, no controls, the screen kept awake. Sound is
 * tried at once; a browser that refuses it gives it at the first touch. A story that cannot be told is passed over.
 */
export async function runKiosk(element: HTMLElement, entries: readonly KioskEntry[]): Promise<never> {
  document.documentElement.classList.add('kiosk');
  keepAwake();
  const context = createContext(soundTierNow());
  const touch = () => void context?.resume().catch(() => {});
  for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, touch);
  touch();
  for (;;) {
    let told = 0;
    for (const entry of entries) {
      if (await tell(element, entry, context)) told++;
    }
    if (told === 0) await seconds(RETRY);
  }
}

async function tell(element: HTMLElement, entry: KioskEntry, context: AudioContext | null): Promise<boolean> {
  let mounted: Mounted | null = null;
  try {
    const pack = await loadPack(entry.url);
    document.title = `${pack.title} · Noctiluca`;
    const wishes = readWishes(location.search);
    mounted = mount(element, {
      pack,
      ...wishes.mount,
      onTrouble: ({ cause }) => {
        console.warn('The light cannot be drawn; the words are shown.', cause);
        element.dataset.transcript = 'open';
      },
    });
    await openDoor(mounted, wishes.clock);
    const stop = context ? hearWhenAllowed(mounted, context) : () => {};
    await toldToTheEnd(mounted);
    stop();
    await seconds(REST);
    return true;
  } catch (cause) {
    console.warn(`The story ${entry.id} is passed over.`, cause);
    return false;
  } finally {
    mounted?.dispose();
  }
}

/** Starts a story's sound as soon as its context runs; until then words and light go on alone. */
function hearWhenAllowed({ listening }: Mounted, context: AudioContext): () => void {
  const hear = () => {
    if (context.state === 'running') void listening.listen(context);
  };
  context.addEventListener('statechange', hear);
  hear();
  return () => context.removeEventListener('statechange', hear);
}

function toldToTheEnd({ player }: Mounted): Promise<void> {
  return new Promise((done) => {
    const unsubscribe = player.facts.subscribe(({ ended }) => {
      if (!ended) return;
      unsubscribe();
      done();
    });
    player.play();
  });
}

function seconds(count: number): Promise<void> {
  return new Promise((done) => setTimeout(done, count * 1000));
}
