import './look.css';
import { type RefObject, useCallback, useState } from 'react';
import type { Stage } from '../../../scene/stage.ts';
import type { Picked } from '../../../scene/visit/sight.ts';
import type { Mounted } from '../../embed/mount.ts';
import { Button } from '../ui/Button.tsx';
import { useFacts } from '../ui/useFacts.ts';
import type { ChangeView, View } from '../view.ts';
import { Dream } from './Dream.tsx';
import { DreamsFound } from './DreamsFound.tsx';
import { FindSomeone } from './FindSomeone.tsx';
import { Names } from './Names.tsx';
import { type Hover, useDrag } from './useDrag.ts';
import type { Visit } from './useVisit.ts';

interface LookProps {
  readonly mounted: Mounted;
  readonly visit: Visit;
  readonly stage: Stage;
  readonly place: RefObject<HTMLElement | null>;
  readonly view: View;
  readonly change: ChangeView;
  /** How many stories there are. */
  readonly stories: number;
}

/** What lies over the picture while a visitor looks around: names, the way into a dream, and the way back. */
export function LookAround({ mounted, visit, stage, place, view, change, stories }: LookProps) {
  const { pack } = mounted.story;
  const { where, go } = visit;
  const act = useFacts(mounted.player, (facts) => facts.act);
  const [hover, setHover] = useState<Hover | null>(null);
  const near = 'person' in where ? where.person : null;
  const person = near === null ? undefined : pack.cast[near];
  const choose = useCallback(
    (index: number) => go({ kind: near === index ? 'inside' : 'near', person: index }),
    [go, near],
  );
  const tap = useCallback((picked: Picked) => picked.person !== null && choose(picked.person), [choose]);
  useDrag(place, visit, { onTap: tap, onHover: setHover });

  const sheets = (
    <>
      {view.sheet === 'find' && (
        <FindSomeone
          {...{ pack, stage }}
          onClose={() => change({ sheet: null })}
          onFind={(index) => {
            change({ sheet: null });
            go({ kind: 'near', person: index });
          }}
        />
      )}
      {view.sheet === 'dreams' && <DreamsFound pack={pack} onClose={() => change({ sheet: null })} />}
    </>
  );
  if (where.kind === 'inside' && person && near !== null)
    return (
      <>
        <Dream
          person={person}
          says={pack.acts[act]?.dreams[person.id] ?? ''}
          all={stories * pack.acts.length * pack.cast.length}
          onOut={() => go({ kind: 'near', person: near })}
          onFound={() => change({ sheet: 'dreams' })}
        />
        {sheets}
      </>
    );
  return (
    <>
      <div className="look">
        <div className="look-top">
          <Button icon="back" label="Back to the story" written onClick={() => go({ kind: 'story' })} />
          <Button icon="search" label="Find someone" written onClick={() => change({ sheet: 'find' })} />
        </div>
        <Names
          cast={pack.cast}
          {...{ stage, near }}
          player={mounted.player}
          onFocus={(index) => go({ kind: 'near', person: index })}
          onChoose={choose}
        />
        {hover && hover.picked.person === null && (
          <p className="look-hover" style={{ left: hover.x, top: hover.y }}>
            {pack.guilds[hover.picked.guild]?.name}
          </p>
        )}
        <div className="look-foot">
          {person && near !== null ? (
            <>
              <Button
                icon="enter"
                label={`Enter ${firstName(person.name)}’s dream`}
                written
                className="wanted"
                onClick={() => go({ kind: 'inside', person: near })}
              />
              <Button
                label={`Stop following ${firstName(person.name)}`}
                written
                onClick={() => go({ kind: 'look' })}
              />
            </>
          ) : (
            <p className="look-hint">Drag to look. Come close to a light, and go in.</p>
          )}
        </div>
      </div>
      {sheets}
    </>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
