export { createSound, type Sound, type SoundOptions } from './createSound.ts';
export { renderOffline } from './renderOffline.ts';
