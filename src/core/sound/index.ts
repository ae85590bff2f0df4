export { BED_STEP, type Bed, bedAt } from './bedAt.ts';
export { type Bends, bendsAt, type GuildBend, noBends, OPEN_HIGH, OPEN_LOW } from './bends.ts';
export { gainOf, type Note, type NoteMore, type Part, type Timbre } from './note.ts';
export { notesBetween } from './notesBetween.ts';
export { PAD_LAYERS } from './padEntries.ts';
export { type Key, keyOf } from './tuning.ts';
