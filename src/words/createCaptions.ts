import './captions.css';
import type { Frame } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';
import { type CaptionToken, captionRows } from './captionRows.ts';

/** The line being told, over the picture. */
export interface Captions {
  /**
   * Sets the page when it changes, and marks what has been spoken and what is being spoken; safe to call each frame. The
   * word being spoken is seen as such inside `[data-word="on"]`.
   */
  show(frame: Frame): void;
  dispose(): void;
}

interface Mark {
  readonly span: HTMLElement;
  readonly token: CaptionToken;
}

/**
 * Draws a story's caption pages into `element`, which must be positioned. Hidden from screen readers, who have the
 * transcript: the same words would otherwise be read twice, and in pieces.
 */
export function createCaptions(element: HTMLElement, story: Story): Captions {
  const root = document.createElement('div');
  root.className = 'captions';
  root.setAttribute('aria-hidden', 'true');
  root.lang = story.pack.lang;
  const slots = [document.createElement('p'), document.createElement('p')] as const;
  const band = document.createElement('div');
  band.append(...slots);
  root.append(band);
  element.append(root);

  let page: number | null = null;
  let shown = 0;
  let marks: readonly Mark[] = [];
  let spoken = 0;
  let speaking: HTMLElement | null = null;

  const turnTo = (next: number | null) => {
    page = next;
    slots[shown]?.classList.remove('shown');
    marks = [];
    spoken = 0;
    speaking = null;
    const turned = next === null ? undefined : story.pages[next];
    const line = turned && story.score.lines[turned.line];
    if (!turned || !line) return;
    shown = 1 - shown;
    const slot = slots[shown] ?? slots[0];
    marks = fill(slot, captionRows(turned, line));
    slot.classList.add('shown');
  };

  /** Of the marks spoken so far, the last is being spoken until its word ends. */
  const mark = (now: number, t: number) => {
    const last = marks.findLast((one, i) => i < now && one.token.end > one.token.start);
    const next = last && t < last.token.end ? last.span : null;
    if (next === speaking) return;
    speaking?.classList.remove('now');
    next?.classList.add('now');
    speaking = next;
  };

  return {
    show(frame) {
      if (frame.caption !== page) turnTo(frame.caption);
      const now = spokenAt(marks, frame.t);
      mark(now, frame.t);
      if (now === spoken) return;
      for (const [i, { span }] of marks.entries()) span.classList.toggle('next', i >= now);
      spoken = now;
    },
    dispose: () => root.remove(),
  };
}

function fill(slot: HTMLElement, rows: readonly CaptionToken[][]): Mark[] {
  const marks: Mark[] = [];
  const children = rows.map((tokens) => {
    const row = document.createElement('span');
    row.className = 'row';
    for (const token of tokens) {
      const span = document.createElement('span');
      span.className = 'next';
      span.textContent = token.text;
      row.append(span, ' ');
      marks.push({ span, token });
    }
    return row;
  });
  slot.replaceChildren(...children);
  return marks;
}

function spokenAt(marks: readonly Mark[], t: number): number {
  let count = 0;
  for (const { token } of marks) {
    if (token.start > t) break;
    count++;
  }
  return count;
}
