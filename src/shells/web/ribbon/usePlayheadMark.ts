import { type RefObject, useEffect } from 'react';
import type { Player } from '../../../play/player.ts';
import { placeText } from '../ui/timeText.ts';
import type { RibbonScale } from './ribbonScale.ts';

/** The heart's light at the trough and at the crest of the leading guild's breath. */
const DIM = 0.45;

/** Keeps the ribbon's playhead, what is heard of it, and the slider's value in step with the frame. */
export function usePlayheadMark(
  box: RefObject<HTMLElement | null>,
  player: Player,
  scale: RibbonScale,
): void {
  useEffect(() => {
    const { score } = player.story;
    const shares = score.pack.guilds.map((guild) => guild.share);
    const heart = box.current?.querySelector<HTMLElement>('.playhead-heart');
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    let second = -1;
    let place = '';
    const show = (t: number) => {
      const slider = box.current;
      if (!slider) return;
      const at = scale.xOf(t).toFixed(1);
      if (at !== place) slider.style.setProperty('--at', `${at}px`);
      place = at;
      if (Math.floor(t) === second) return;
      second = Math.floor(t);
      slider.setAttribute('aria-valuenow', String(second));
      slider.setAttribute('aria-valuetext', placeText(score, t));
    };
    show(player.time());
    return player.subscribe(({ t, dream }) => {
      show(t);
      if (!heart || calm.matches) return;
      let lead = 0;
      for (let g = 1; g < shares.length; g++) {
        if ((dream.r[g] ?? 0) * (shares[g] ?? 0) > (dream.r[lead] ?? 0) * (shares[lead] ?? 0)) lead = g;
      }
      const breath = (1 + (dream.re[lead] ?? 0) / Math.max(dream.r[lead] ?? 0, 1e-3)) / 2;
      heart.style.opacity = (DIM + (1 - DIM) * breath).toFixed(2);
    });
  }, [box, player, scale]);
}
