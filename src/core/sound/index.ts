export { BED_STEP, type Bed, bedAt } from './bedAt.ts';
export { gainOf, type Note, type Part } from './note.ts';
export { notesBetween } from './notesBetween.ts';
export { PAD_LAYERS } from './padNotes.ts';
export { type Key, keyOf } from './tuning.ts';
