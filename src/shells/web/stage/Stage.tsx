import './stage.css';
import { useRef } from 'react';
import type { StageProps } from './stageProps.ts';
import { Telling } from './Telling.tsx';
import { useMounted } from './useMounted.ts';

/** A story: the place where it is mounted, and once it is, everything over it. */
export function Stage(props: StageProps) {
  const { entry, start, view, change, onFault } = props;
  const place = useRef<HTMLDivElement>(null);
  const { mounted, trouble } = useMounted(place, {
    url: entry.url,
    transcript: entry.transcript,
    start,
    onFault: (sentence) => onFault(entry.id, sentence),
    onMoved: () => change({ note: MOVED }),
  });
  return (
    <main className="stage">
      <div
        ref={place}
        className="stage-place"
        data-captions={view.captions && !view.hidden && !trouble ? 'on' : 'off'}
        data-transcript={trouble ? 'none' : view.transcript && !view.hidden ? 'open' : 'closed'}
      />
      {!mounted && (
        <p className="opening" role="status">
          {entry.title}
        </p>
      )}
      {mounted && <Telling {...props} mounted={mounted} trouble={trouble} place={place} />}
    </main>
  );
}

const MOVED = 'That link points past the end, so this is the nearest place.';
