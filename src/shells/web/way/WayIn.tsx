import './wayIn.css';
import { useRef, useState } from 'react';
import type { CatalogEntry } from '../catalog.ts';
import { useKeys } from '../keys/useKeys.ts';
import type { LastPlace } from '../memory.ts';
import { Button } from '../ui/Button.tsx';
import { capital, lengthText } from '../ui/timeText.ts';
import { useColonies } from './useColonies.ts';

interface WayInProps {
  readonly entries: readonly CatalogEntry[];
  /** The story that is chosen at first. */
  readonly first: string | null;
  /** Whether a visitor comes back from that story: then the focus is on its Begin. */
  readonly back: boolean;
  readonly last: LastPlace | null;
  /** What went wrong with a story, by its id: said in place of its logline. */
  readonly faults: ReadonlyMap<string, string>;
  readonly onBegin: (story: string) => void;
  readonly onGoOn: (last: LastPlace) => void;
  readonly onMap: () => void;
  readonly onKeys: () => void;
}

/** The first screen: five colonies on one waterline, one of them chosen. */
export function WayIn(props: WayInProps) {
  const { entries, last, faults } = props;
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      entries.findIndex((entry) => entry.id === props.first),
    ),
  );
  const list = useRef<HTMLOListElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useColonies({ canvas, list, entries, chosen });

  const choose = (index: number) => {
    const next = (index + entries.length) % entries.length;
    setChosen(next);
    list.current?.querySelectorAll<HTMLElement>('.colony-name')[next]?.focus();
  };
  useKeys({ back5: () => choose(chosen - 1), on5: () => choose(chosen + 1) });
  const lastTitle = entries.find((entry) => entry.id === last?.story)?.place.split(',')[0];

  return (
    <main className="way">
      <header>
        <h1>Noctiluca</h1>
        <p className="small">
          <span className="wide-only">Five stories of shared dreaming. </span>Best in the dark, with
          headphones.
        </p>
        <nav aria-label="More">
          <Button icon="map" label="All acts" onClick={props.onMap} />
          <Button icon="help" label="Keys and touch" onClick={props.onKeys} />
        </nav>
      </header>
      <div className="bay">
        <canvas ref={canvas} />
        <ol ref={list}>
          {entries.map((entry, i) => (
            <Colony
              key={entry.id}
              entry={entry}
              chosen={i === chosen}
              back={props.back && entry.id === props.first}
              fault={faults.get(entry.id)}
              onChoose={() => setChosen(i)}
              onBegin={() => props.onBegin(entry.id)}
            />
          ))}
        </ol>
      </div>
      <footer>
        {last && lastTitle && (
          <button type="button" className="button written go-on" onClick={() => props.onGoOn(last)}>
            <span className="heart" aria-hidden="true" />
            <span>
              Go on where you were{' '}
              <em>
                {capital(lastTitle)}, {last.label}
              </em>
            </span>
          </button>
        )}
      </footer>
    </main>
  );
}

interface ColonyProps {
  readonly entry: CatalogEntry;
  readonly chosen: boolean;
  readonly back: boolean;
  readonly fault: string | undefined;
  readonly onChoose: () => void;
  readonly onBegin: () => void;
}

function Colony({ entry, chosen, back, fault, onChoose, onBegin }: ColonyProps) {
  const begin = useRef<HTMLButtonElement>(null);
  return (
    <li className={chosen ? 'colony chosen' : 'colony'}>
      <div className="light" aria-hidden="true" />
      <button
        type="button"
        className="colony-name"
        aria-current={chosen ? 'true' : undefined}
        onFocus={onChoose}
        onClick={() => {
          onChoose();
          begin.current?.focus();
        }}
      >
        <svg className="membrane" aria-hidden="true">
          <ellipse cx="50%" cy="50%" rx="49.4%" ry="49%" />
          <ellipse className="inner" cx="50%" cy="50%" rx="48.4%" ry="47.4%" />
        </svg>
        <span className="mark">{capital(entry.place)}</span>
        <span className="title">{entry.title}</span>
      </button>
      {chosen && (
        <div className="about">
          <p className="logline" role={fault ? 'alert' : undefined}>
            {fault ?? entry.logline}
          </p>
          <div className="go">
            <Button
              ref={begin}
              className="begin"
              label={fault ? 'Try again' : 'Begin'}
              written
              autoFocus={back}
              onClick={onBegin}
            />
            <span className="mark">{lengthText(entry.acts, entry.seconds)}</span>
          </div>
        </div>
      )}
    </li>
  );
}
