import { useEffect, useRef } from 'react';
import type { Player } from '../../../play/player.ts';
import { clockText } from '../ui/timeText.ts';
import { useFacts } from '../ui/useFacts.ts';

/** Time in the act and its length, as in `0:57 of 1:46`. */
export function ActTime({ player }: { player: Player }) {
  const now = useRef<HTMLSpanElement>(null);
  const act = useFacts(player, (facts) => facts.act);
  const span = player.story.score.acts[act];
  useEffect(() => {
    let said = '';
    const show = (t: number) => {
      const text = clockText(t - (span?.start ?? 0));
      if (text !== said && now.current) now.current.textContent = said = text;
    };
    show(player.time());
    return player.subscribe((frame) => show(frame.t));
  }, [player, span]);
  return (
    <p className="act-time">
      <span ref={now} /> <span className="of">of {clockText((span?.end ?? 0) - (span?.start ?? 0))}</span>
    </p>
  );
}
