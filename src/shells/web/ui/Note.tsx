import { useEffect } from 'react';

/** Milliseconds for which a sentence stands. */
const STANDS = 8000;

/** The one sentence at the top, said by screen readers as it comes; it goes by itself. */
export function Note({ text, onGone }: { text: string; onGone: () => void }) {
  useEffect(() => {
    if (text === '') return;
    const timer = setTimeout(onGone, STANDS);
    return () => clearTimeout(timer);
  }, [text, onGone]);
  return (
    <p className="note" role="status">
      {text}
    </p>
  );
}
