import './sheet.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';

interface SheetProps {
  readonly title: string;
  /** A word or two beside the title. */
  readonly beside?: string;
  /** `screen` fills the window; `sheet` lies on the darkened picture. */
  readonly form?: 'sheet' | 'screen';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Something opened over the picture: a dialog that keeps the focus, closes on Escape and gives the focus back. */
export function Sheet({ title, beside, form = 'sheet', onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={form}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="sheet-body">
        <header>
          <h1>{title}</h1>
          {beside && <p className="small">{beside}</p>}
          <Button icon="close" label="Close" className="sheet-close" onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
