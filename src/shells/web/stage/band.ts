import type { IconName } from '../ui/icons.ts';
import type { View } from '../view.ts';
import type { StageActions } from './stageActions.ts';

/** A button of the band; `roomy` ones move into More where the band is narrow. */
export interface BandButton {
  readonly icon: IconName;
  readonly label: string;
  readonly action: keyof StageActions;
  readonly on?: (view: View) => boolean;
  readonly roomy?: boolean;
}

/** The band's buttons on the right, in order. */
export const BAND: readonly BandButton[] = [
  { icon: 'captions', label: 'Captions', action: 'captions', on: (view) => view.captions },
  { icon: 'sound', label: 'Sound', action: 'silence' },
  { icon: 'explore', label: 'Look around', action: 'look' },
  {
    icon: 'transcript',
    label: 'Read along',
    action: 'transcript',
    on: (view) => view.transcript,
    roomy: true,
  },
  { icon: 'map', label: 'All acts', action: 'map', roomy: true },
  { icon: 'moment', label: 'Share this moment', action: 'copy', roomy: true },
  { icon: 'fullscreen', label: 'Full screen', action: 'fullScreen', roomy: true },
];
