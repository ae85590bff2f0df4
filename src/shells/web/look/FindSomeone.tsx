import './find.css';
import { useState } from 'react';
import type { Pack } from '../../../core/pack.ts';
import type { Stage } from '../../../scene/stage.ts';
import type { Spot } from '../../../scene/visit/sight.ts';
import { Sheet } from '../ui/Sheet.tsx';

interface FindProps {
  readonly pack: Pack;
  readonly stage: Stage;
  readonly onFind: (person: number) => void;
  readonly onClose: () => void;
}

/** The story's people, nearest first, and its groups; what is typed picks among them. */
export function FindSomeone({ pack, stage, onFind, onClose }: FindProps) {
  const [text, setText] = useState('');
  const [spots] = useState(() => stage.spots());
  const asked = text.trim().toLowerCase();
  const guildOf = (id: string) => pack.guilds.find((guild) => guild.id === id)?.name ?? '';
  const people = pack.cast
    .map((person, index) => ({ person, index, spot: spots[index] as Spot, guild: guildOf(person.guild) }))
    .filter(({ person, guild }) => `${person.name} ${person.role} ${guild}`.toLowerCase().includes(asked))
    .sort((a, b) => distanceOf(a.spot) - distanceOf(b.spot));
  const groups = pack.guilds.filter(({ name }) => name.toLowerCase().includes(asked));
  return (
    <Sheet title="Find someone" onClose={onClose}>
      <input
        type="search"
        className="find-field"
        aria-label="A name, or a group"
        placeholder="A name, or a group"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <h2>People</h2>
      <ul className="find-people">
        {people.map(({ person, index, spot }) => (
          <li key={person.id}>
            <button type="button" onClick={() => onFind(index)}>
              <b>{person.name}</b>
              <small>{person.role}</small>
              <span>{whereIs(spot)}</span>
            </button>
          </li>
        ))}
      </ul>
      {people.length === 0 && <p className="small">Nobody with that name. Try a shorter one.</p>}
      <h2>Groups</h2>
      <ul className="find-groups">
        {groups.map(({ id, name }) => (
          <li key={id}>
            <button type="button" onClick={() => setText(name)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function distanceOf({ depth, radius }: Spot): number {
  return depth < 0 ? 1e6 - depth : 1 / Math.max(radius, 1e-6);
}

/** In a word or two, where somebody is from here. */
function whereIs({ x, y, radius, depth }: Spot): string {
  if (depth < 0) return 'Behind you';
  if (radius > 0.08 && x > 0 && x < 1) return 'Right here';
  if (y < 0.1) return 'High up';
  if (y > 0.9) return 'Far below';
  return radius > 0.012 ? 'Near' : 'Far off';
}
