import './find.css';
import type { Pack } from '../../../core/pack.ts';
import { recall } from '../memory.ts';
import { Sheet } from '../ui/Sheet.tsx';

/** The dreams of this story that were gone into, with their words. */
export function DreamsFound({ pack, onClose }: { pack: Pack; onClose: () => void }) {
  const { dreams } = recall();
  const rows = pack.acts.flatMap((act, n) =>
    pack.cast.flatMap((person) => {
      const key = `${pack.id}/${n + 1}/${person.id}`;
      return dreams.includes(key)
        ? [{ key, name: person.name, act: act.title, says: act.dreams[person.id] }]
        : [];
    }),
  );
  return (
    <Sheet
      title="Dreams you found"
      beside={`${rows.length} of ${pack.acts.length * pack.cast.length} in this story`}
      onClose={onClose}
    >
      {rows.length === 0 && <p>None yet. Look around, and go into a light.</p>}
      <ul className="found-dreams">
        {rows.map(({ key, name, act, says }) => (
          <li key={key}>
            <p className="small">
              {name}, {act}
            </p>
            <p className="dream-says">{says}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
