import './transcript.css';
import type { Frame } from '../core/frame.ts';
import type { Story } from '../core/openStory.ts';

/** The act as text: what screen readers read, and the column that a visitor may read along. */
export interface Transcript {
  /** Sets the act and marks the line when they change; safe to call each frame. */
  show(frame: Frame): void;
  dispose(): void;
}

export interface TranscriptOptions {
  /** Called with an index into score.lines when a line is pointed at; a keyboard steps by lines instead. */
  readonly choose?: (line: number) => void;
  /** Whether a screen reader is to say each line once as it comes: not where a recorded voice says it. Default always. */
  readonly announce?: () => boolean;
  /** Address of the whole story as one page, which a link leads to. */
  readonly whole?: string;
}

/**
 * Writes the act that is told into `element`: a heading, its lines in order, the current one with aria-current.
 * Only `announce`'s own line is a live region, so that a line is heard once, whole, and never word by word.
 */
export function createTranscript(
  element: HTMLElement,
  story: Story,
  { choose, announce = () => true, whole }: TranscriptOptions = {},
): Transcript {
  const root = document.createElement('section');
  root.className = 'transcript';
  root.lang = story.pack.lang;
  const heading = document.createElement('h2');
  const list = document.createElement('ol');
  const live = document.createElement('p');
  live.className = 'live';
  live.setAttribute('aria-live', 'polite');
  root.append(heading, list);
  if (whole !== undefined) root.append(linkTo(whole));
  element.append(root, live);

  let act = -1;
  let line: number | null = null;
  let items = new Map<number, HTMLElement>();
  let touched = Number.NEGATIVE_INFINITY;
  for (const type of ['wheel', 'touchmove', 'pointerdown'] as const) {
    root.addEventListener(type, (event) => (touched = event.timeStamp), { passive: true });
  }

  const turnTo = (next: number) => {
    act = next;
    const title = story.score.acts[act]?.title ?? '';
    heading.textContent = `Act ${act + 1}, ${title}`;
    root.setAttribute('aria-label', heading.textContent);
    items = itemsOf(story, act, choose);
    list.replaceChildren(...items.values());
    list.scrollTop = 0;
  };

  const mark = (next: number | null) => {
    if (line !== null) items.get(line)?.removeAttribute('aria-current');
    line = next;
    const item = line === null ? undefined : items.get(line);
    item?.setAttribute('aria-current', 'true');
    live.textContent = announce() ? (item?.textContent ?? '') : '';
    if (item && performance.now() - touched > LEFT_ALONE) keepInView(list, item);
  };

  const opened = new ResizeObserver(() => {
    const item = line === null ? undefined : items.get(line);
    if (item) keepInView(list, item);
  });
  opened.observe(list);

  return {
    show(frame) {
      if (frame.act !== act) {
        mark(null);
        turnTo(frame.act);
      }
      if (frame.line !== line) mark(frame.line);
    },
    dispose() {
      opened.disconnect();
      root.remove();
      live.remove();
    },
  };
}

/** Milliseconds for which a column that a reader scrolled stays where they left it. */
const LEFT_ALONE = 6000;

function itemsOf(story: Story, act: number, choose?: (line: number) => void): Map<number, HTMLElement> {
  const [from, to] = story.score.acts[act]?.lines ?? [0, 0];
  const items = new Map<number, HTMLElement>();
  for (const line of story.score.lines.slice(from, to)) {
    const item = document.createElement('li');
    const words = document.createElement('p');
    words.textContent = line.say;
    if (choose) words.addEventListener('click', () => choose(line.index));
    item.append(words);
    items.set(line.index, item);
  }
  return items;
}

function linkTo(address: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.target = '_blank';
  link.textContent = 'The whole story as one page';
  return link;
}

/** Brings the current line to 30 % of the column's height. */
function keepInView(list: HTMLElement, item: HTMLElement): void {
  if (list.scrollHeight <= list.clientHeight) return;
  const top = item.offsetTop - list.offsetTop - list.clientHeight * 0.3;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  list.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}
