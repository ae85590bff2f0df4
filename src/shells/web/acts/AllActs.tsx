import './allActs.css';
import { useState } from 'react';
import type { CatalogEntry } from '../catalog.ts';
import { type Memory, recall } from '../memory.ts';
import { parseRoute } from '../route.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { PodPicture } from './PodPicture.tsx';

interface AllActsProps {
  readonly entries: readonly CatalogEntry[];
  /** Called with the address of the act that was chosen. */
  readonly onChoose: (hash: string) => void;
  readonly onClose: () => void;
}

type Standing = 'heard' | 'now' | 'unheard';

/** Every act of every story, and which of them have been heard. */
export function AllActs({ entries, onChoose, onClose }: AllActsProps) {
  const [memory] = useState(recall);
  const [touched, setTouched] = useState<{ entry: CatalogEntry; act: number } | null>(null);
  const heard = entries.reduce((sum, entry) => sum + (memory.heard[entry.id]?.length ?? 0), 0);
  const all = entries.reduce((sum, entry) => sum + entry.acts, 0);

  const choose = (entry: CatalogEntry, act: number) => {
    const namesShown = !matchMedia(NAMES_HIDDEN).matches;
    if (namesShown || (touched?.entry === entry && touched.act === act)) onChoose(`#/${entry.id}/${act + 1}`);
    else setTouched({ entry, act });
  };

  return (
    <Sheet title="All acts" beside={`${heard} of ${all} heard`} form="screen" onClose={onClose}>
      <ol className="map">
        {entries.map((entry) => (
          <li key={entry.id}>
            <h2>{entry.title}</h2>
            <ol>
              {entry.titles.map((title, act) => {
                const standing = standingOf(memory, entry.id, act);
                return (
                  <li key={title}>
                    <button
                      type="button"
                      className={`pod ${standing}`}
                      aria-current={standing === 'now' ? 'true' : undefined}
                      onClick={() => choose(entry, act)}
                      onFocus={() => setTouched({ entry, act })}
                    >
                      <PodPicture
                        entry={entry}
                        act={act}
                        part={standing === 'now' ? (memory.last?.part ?? 0) : null}
                      />
                      <span className="pod-title">
                        {act + 1}&ensp;{title}
                        <span className="unseen">, {SAID[standing]}</span>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
      <p className="touched" aria-hidden="true">
        {touched && (
          <>
            <span className="mark">
              {touched.entry.title}, act {touched.act + 1}
            </span>
            <em>{touched.entry.titles[touched.act]}</em>
          </>
        )}
      </p>
    </Sheet>
  );
}

/** Where a pod's title is not beside it: the first touch names it, the second goes. */
const NAMES_HIDDEN = '(max-width: 900px)';
const SAID: Readonly<Record<Standing, string>> = {
  heard: 'heard',
  now: 'where you are',
  unheard: 'not heard yet',
};

function standingOf(memory: Memory, story: string, act: number): Standing {
  const here = memory.last && parseRoute(memory.last.address);
  if (here?.story === story && here.moment.act === act) return 'now';
  return memory.heard[story]?.includes(act) ? 'heard' : 'unheard';
}
