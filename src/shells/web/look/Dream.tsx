import type { Person } from '../../../core/pack.ts';
import { recall } from '../memory.ts';
import { Button } from '../ui/Button.tsx';

interface DreamProps {
  readonly person: Person;
  readonly says: string;
  /** How many dreams all stories have. */
  readonly all: number;
  readonly onOut: () => void;
  readonly onFound: () => void;
}

/** What is over the picture within a dream: its words, and the way out. */
export function Dream({ person, says, all, onOut, onFound }: DreamProps) {
  return (
    <div className="dream">
      <p className="dream-count">
        {recall().dreams.length} of {all} dreams found
      </p>
      <div className="dream-words" role="status">
        <p className="dream-name">{person.name}</p>
        <p className="dream-says">{says}</p>
      </div>
      <div className="look-foot">
        <Button icon="out" label="Step out" written className="wanted" onClick={onOut} autoFocus />
        <Button icon="read" label="Dreams you found" written onClick={onFound} />
      </div>
    </div>
  );
}
