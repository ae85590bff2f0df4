import './keysSheet.css';
import { Sheet } from '../ui/Sheet.tsx';
import { KEY_ROWS, type KeyRow } from './keys.ts';

const GROUPS: readonly KeyRow['group'][] = ['Play', 'See', 'Words', 'Sound and more'];

/** The page that says what each key does; on a phone, touch first. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Keys and touch" onClose={onClose}>
      <p className="touch">Tap for the controls. Drag to look. Drag along the ribbon to go to any moment.</p>
      <div className="key-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {KEY_ROWS.filter((row) => row.group === group && row.caps.length > 0).map((row) => (
                <div key={row.label}>
                  <dt>
                    {row.caps.map((cap) =>
                      cap === 'to' ? <span key={cap}>to</span> : <kbd key={cap}>{cap}</kbd>,
                    )}
                  </dt>
                  <dd>{row.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="small">A presenter’s clicker works too.</p>
    </Sheet>
  );
}
