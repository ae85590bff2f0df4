import { type RefObject, useEffect, useRef, useState } from 'react';
import { timeOfMoment } from '../../../core/score/moments.ts';
import type { LightTrouble } from '../../embed/lightUp.ts';
import type { Mounted } from '../../embed/mount.ts';
import { recall, remember } from '../memory.ts';
import { openDoor, readWishes } from '../openDoor.ts';
import type { Start } from '../useRoute.ts';
import { faultOf } from './faultOf.ts';

interface Options {
  readonly url: string;
  /** Where the story can be read as one page. */
  readonly transcript: string;
  readonly start: Start;
  readonly onFault: (sentence: string) => void;
  /** The start had to be taken to the nearest place. */
  readonly onMoved: () => void;
}

interface Told {
  readonly mounted: Mounted | null;
  readonly trouble: LightTrouble['kind'] | null;
}

/** Loads a story and mounts it in `place` at the start's moment; a new start of the same story is a seek. */
export function useMounted(place: RefObject<HTMLElement | null>, options: Options): Told {
  const { url, start } = options;
  const [mounted, setMounted] = useState<Mounted | null>(null);
  const [trouble, setTrouble] = useState<LightTrouble['kind'] | null>(null);
  const latest = useRef(options);
  latest.current = options;
  const at = useRef<Start | null>(null);

  useEffect(() => {
    const leaving = new AbortController();
    const open = async () => {
      const { transcript } = latest.current;
      const where = () => (leaving.signal.aborted ? null : place.current);
      const opened = await mountFrom({ url, transcript }, where, setTrouble);
      if (!opened) return;
      goTo(opened, latest.current, { dissolve: false });
      at.current = latest.current.start;
      setMounted(opened);
      leaving.signal.addEventListener('abort', opened.dispose);
    };
    open().catch((cause: unknown) => {
      console.warn(`The story at ${url} cannot be told.`, cause);
      if (!leaving.signal.aborted) latest.current.onFault(faultOf(cause));
    });
    return () => leaving.abort();
  }, [url, place]);

  useEffect(() => {
    if (!mounted || at.current === start) return;
    at.current = start;
    goTo(mounted, latest.current, { dissolve: true });
  }, [mounted, start]);

  return { mounted, trouble };
}

async function mountFrom(
  { url, transcript }: Pick<Options, 'url' | 'transcript'>,
  place: () => HTMLElement | null,
  setTrouble: (kind: LightTrouble['kind']) => void,
): Promise<Mounted | null> {
  const [{ loadPack }, { mount }] = await Promise.all([
    import('../../../play/loadPack.ts'),
    import('../../embed/mount.ts'),
  ]);
  const pack = await loadPack(url);
  const element = place();
  if (!element) return null;
  const wishes = readWishes(location.search);
  const { level } = recall();
  const mounted = mount(element, {
    pack,
    transcript,
    ...(level !== null && { level }),
    onLevel: (found) => remember({ level: found }),
    ...wishes.mount,
    onTrouble: ({ kind, cause }) => {
      console.warn('The light cannot be drawn.', cause);
      setTrouble(kind);
    },
  });
  void openDoor(mounted, wishes.clock);
  return mounted;
}

function goTo({ player, story }: Mounted, { start, onMoved }: Options, how: { dissolve: boolean }): void {
  const { t, moved } = timeOfMoment(story.score, start.route.moment);
  player.seek(t, how);
  if (moved || start.route.broken) onMoved();
}
