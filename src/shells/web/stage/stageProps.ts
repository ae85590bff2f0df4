import type { Audio } from '../audio.ts';
import type { CatalogEntry } from '../catalog.ts';
import type { Start } from '../useRoute.ts';
import type { ChangeView, View } from '../view.ts';

/** What a story's screen is given by the site. */
export interface StageProps {
  readonly entry: CatalogEntry;
  readonly entries: readonly CatalogEntry[];
  readonly start: Start;
  readonly audio: Audio;
  readonly view: View;
  readonly change: ChangeView;
  readonly onLeave: () => void;
  readonly onFault: (story: string, sentence: string) => void;
}
