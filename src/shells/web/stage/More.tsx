import { useId } from 'react';
import { type Player, RATES } from '../../../play/player.ts';
import { Button } from '../ui/Button.tsx';
import { useFacts } from '../ui/useFacts.ts';
import type { ChangeView, View } from '../view.ts';
import { BAND } from './band.ts';
import { SoundSettings } from './SoundSettings.tsx';
import type { StageActions } from './stageActions.ts';

interface MoreProps {
  readonly player: Player;
  readonly view: View;
  readonly change: ChangeView;
  readonly actions: StageActions;
}

/** What has no room in the band: speed, sound, keys, and on a phone the band's roomy buttons with their names. */
export function More({ player, view, change, actions }: MoreProps) {
  const id = useId();
  const rate = useFacts(player, (facts) => facts.rate);
  return (
    <>
      <Button icon="more" label="More" popoverTarget={id} />
      <div id={id} popover="auto" className="more-menu">
        <fieldset className="speed">
          <legend>Speed</legend>
          {RATES.map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={each === rate}
              onClick={() => player.setRate(each)}
            >
              {each}
            </button>
          ))}
        </fieldset>
        <SoundSettings view={view} change={change} />
        {BAND.filter((button) => button.roomy).map((button) => (
          <Button
            key={button.action}
            className="only-narrow"
            icon={button.icon}
            label={button.label}
            written
            on={button.on?.(view)}
            onClick={actions[button.action]}
            popoverTarget={id}
            popoverTargetAction="hide"
          />
        ))}
        <Button
          icon="help"
          label="Keys and touch"
          written
          onClick={actions.keys}
          popoverTarget={id}
          popoverTargetAction="hide"
        />
      </div>
    </>
  );
}
