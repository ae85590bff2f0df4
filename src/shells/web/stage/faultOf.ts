import { PackError, type PackFault } from '../../../core/packError.ts';

const DAMAGED = 'This story’s file is damaged. The other four are well.';
const SENTENCES: Readonly<Record<PackFault, string>> = {
  damaged: DAMAGED,
  problems: DAMAGED,
  version: 'This story’s file is of another version than this page. Load the page again.',
  missing: 'This story’s file is not where it should be. The other four are.',
  server: 'The server cannot give this story just now. Try again in a while.',
  offline: 'You are offline, and this story is not kept here.',
};

/** What to say when a story could not be opened: a sentence for whatever was thrown. */
export function faultOf(cause: unknown): string {
  if (cause instanceof PackError) return SENTENCES[cause.fault];
  return navigator.onLine ? 'This story could not be opened. Load the page again.' : SENTENCES.offline;
}
