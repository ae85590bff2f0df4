import { useEffect, useRef } from 'react';
import { type Action, actionOf } from './keys.ts';

/** What to do for each action; what is left out is left to others. */
export type Actions = Partial<Record<Action, () => void>>;

/** Actions that go on while their key is held. */
const REPEATED: ReadonlySet<Action> = new Set(['back5', 'on5', 'louder', 'softer', 'nearer', 'farther']);

/** Carries out `actions` as their keys are pressed, except while something is open over the page,
 * which closes on Escape by itself: then only the keys that open a sheet are heard, to close it as well. */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      if (action === null || event.defaultPrevented || takes(event.target, event.key)) return;
      if (event.repeat && !REPEATED.has(action)) return;
      if (document.querySelector('dialog[open], :popover-open') && !SHEETS.has(action)) return;
      const act = latest.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

const SHEETS: ReadonlySet<Action> = new Set(['map', 'keys']);

/** Whether the element that has the focus needs this key itself. */
function takes(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches('input, textarea, select, [contenteditable]')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button, a, summary');
}
