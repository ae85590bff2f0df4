import { useEffect, useRef } from 'react';
import type { Person } from '../../../core/pack.ts';
import type { Player } from '../../../play/player.ts';
import type { Stage } from '../../../scene/stage.ts';

interface NamesProps {
  readonly cast: readonly Person[];
  readonly stage: Stage;
  readonly player: Player;
  /** Whose name is written large. */
  readonly near: number | null;
  readonly onFocus: (person: number) => void;
  readonly onChoose: (person: number) => void;
}

/** The cast's names, each under its pod as the picture moves; one out of the picture waits, unseen, for the focus. */
export function Names({ cast, stage, player, near, onFocus, onChoose }: NamesProps) {
  const list = useRef<HTMLOListElement>(null);
  const first = useRef(near);
  useEffect(() => {
    // Who steps out of a dream has the dreamer's name under the hand.
    const row = first.current === null ? null : list.current?.children[first.current];
    row?.querySelector('button')?.focus();
  }, []);
  useEffect(() => {
    const place = () => {
      const spots = stage.spots();
      [...(list.current?.children ?? [])].forEach((row, i) => {
        const spot = spots[i];
        if (!(row instanceof HTMLElement) || !spot) return;
        const seen = spot.depth > 0 && spot.x > 0.02 && spot.x < 0.98 && spot.y > 0.04 && spot.y < 0.94;
        // Under a pod, or over one so large that the words of the story stand under it.
        const large = spot.radius > 0.12;
        const low = large
          ? Math.max(0.1, spot.y - 1.2 * spot.radius)
          : Math.min(0.8, spot.y + 1.15 * spot.radius);
        row.dataset.seen = seen ? 'yes' : 'no';
        row.style.translate = seen
          ? `calc(${100 * spot.x}vw - 50%) calc(${100 * low}vh - ${large ? 100 : 0}%)`
          : '';
      });
    };
    place();
    return player.subscribe(place);
  }, [stage, player]);
  return (
    <ol className="names" aria-label="People" ref={list}>
      {cast.map((person, i) => (
        <li key={person.id} className={i === near ? 'near' : ''}>
          <button
            type="button"
            onFocus={(event) => i !== near && event.currentTarget.matches(':focus-visible') && onFocus(i)}
            onClick={() => onChoose(i)}
          >
            <b>{person.name}</b>
            <small>{person.role}</small>
          </button>
        </li>
      ))}
    </ol>
  );
}
