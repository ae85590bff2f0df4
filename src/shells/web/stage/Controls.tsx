import './controls.css';
import type { Player } from '../../../play/player.ts';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import type { TakeStill } from '../ribbon/useStill.ts';
import { Button } from '../ui/Button.tsx';
import { useFacts } from '../ui/useFacts.ts';
import type { ChangeView, View } from '../view.ts';
import { ActTime } from './ActTime.tsx';
import { BAND } from './band.ts';
import { More } from './More.tsx';
import type { StageActions } from './stageActions.ts';

interface ControlsProps {
  readonly title: string;
  readonly player: Player;
  readonly take: TakeStill;
  readonly view: View;
  readonly change: ChangeView;
  readonly actions: StageActions;
  readonly shown: boolean;
}

/** What lies over the picture while a visitor's hand is near: back and title, the ribbon, and the band of keys. */
export function Controls({ title, player, take, view, change, actions, shown }: ControlsProps) {
  const paused = useFacts(player, (facts) => facts.paused);
  const ended = useFacts(player, (facts) => facts.ended);
  const play = paused ? (ended ? 'Play again' : 'Play') : 'Pause';
  return (
    <div className={shown ? 'controls shown' : 'controls'}>
      <div className="top">
        <Button
          icon="back"
          label={title}
          written
          onClick={actions.escape}
          aria-label={`Back from ${title}`}
        />
      </div>
      <section className="band" aria-label="Player">
        <Ribbon player={player} take={take} />
        <div className="keys">
          <div>
            <Button className="roomy" icon="prev" label="Line before" onClick={actions.lineBefore} />
            <Button
              className="play"
              icon={paused ? 'play' : 'pause'}
              label={play}
              onClick={actions.toggle}
              autoFocus={paused}
            />
            <Button className="roomy" icon="next" label="Next line" onClick={actions.lineNext} />
            <ActTime player={player} />
          </div>
          <div>
            {BAND.map((button) => (
              <Button
                key={button.action}
                className={button.roomy ? 'roomy' : ''}
                icon={button.action === 'silence' && view.silent ? 'mute' : button.icon}
                label={button.action === 'silence' && view.silent ? 'Sound is off' : button.label}
                on={button.on?.(view)}
                onClick={actions[button.action]}
              />
            ))}
            <More {...{ player, view, change, actions }} />
          </div>
        </div>
      </section>
    </div>
  );
}
