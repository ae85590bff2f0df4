import { useCallback, useMemo, useState } from 'react';
import { canDraw } from '../embed/canDraw.ts';
import { AllActs } from './acts/AllActs.tsx';
import { createAudio } from './audio.ts';
import type { CatalogEntry } from './catalog.ts';
import { KeysSheet } from './keys/KeysSheet.tsx';
import { useKeys } from './keys/useKeys.ts';
import { recall } from './memory.ts';
import { soundTierNow } from './soundTierNow.ts';
import { toggleFullScreen } from './stage/fullScreen.ts';
import { Stage } from './stage/Stage.tsx';
import { Note } from './ui/Note.tsx';
import { type Start, useRoute } from './useRoute.ts';
import { useView } from './useView.ts';
import { WayIn } from './way/WayIn.tsx';

/** The site: the way in or a story, whatever is opened over them, and the one sentence at the top. */
export function App({ entries }: { entries: readonly CatalogEntry[] }) {
  const [asked, go] = useRoute();
  const [view, change] = useView();
  const [audio] = useState(() => createAudio(soundTierNow));
  const [light] = useState(canDraw);
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const [left, setLeft] = useState<string | null>(null);

  const known = asked && entries.find((entry) => entry.id === asked.route.story);
  const start = useMemo(() => asked ?? (light ? null : firstOf(entries)), [asked, light, entries]);
  const entry = known ?? (light ? undefined : entries[0]);
  const closeSheet = () => change({ sheet: null });
  const begin = (hash: string) => {
    audio.allow();
    change({ sheet: null, note: '' });
    setFaults(new Map());
    go(hash, { play: true });
  };
  const onFault = useCallback(
    (story: string, sentence: string) => {
      setFaults((before) => new Map(before).set(story, sentence));
      setLeft(story);
      go('#/');
    },
    [go],
  );
  useKeys({
    map: () => change({ sheet: view.sheet === 'map' ? null : 'map' }),
    keys: () => change({ sheet: view.sheet === 'keys' ? null : 'keys' }),
    fullScreen: toggleFullScreen,
  });

  return (
    <>
      {entry && start ? (
        <Stage
          key={entry.id}
          {...{ entry, entries, start, audio, view, change, onFault }}
          onLeave={() => {
            setLeft(entry.id);
            change({ note: '', transcript: false });
            go('#/');
          }}
        />
      ) : (
        <WayIn
          entries={entries}
          first={left ?? recall().last?.story ?? null}
          back={left !== null}
          last={recall().last}
          faults={faults}
          onBegin={(story) => begin(`#/${story}/1`)}
          onGoOn={(last) => begin(last.address)}
          onMap={() => change({ sheet: 'map' })}
          onKeys={() => change({ sheet: 'keys' })}
        />
      )}
      {view.sheet === 'keys' && <KeysSheet onClose={closeSheet} />}
      {view.sheet === 'map' && <AllActs entries={entries} onChoose={begin} onClose={closeSheet} />}
      <Note text={asked && !known ? NO_STORY : view.note} onGone={() => change({ note: '' })} />
    </>
  );
}

const NO_STORY = 'That link names a story that is not here, so these are the ones that are.';

function firstOf(entries: readonly CatalogEntry[]): Start | null {
  const story = entries[0]?.id;
  return story === undefined
    ? null
    : { route: { story, moment: { act: 0, t: 0 }, broken: false }, play: false };
}
