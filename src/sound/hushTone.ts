/** Keeps Tone's greeting off the console; it reads this name when its modules are evaluated, so this one comes first. */
export const TONE_SILENCE_LOGGING = true;

Object.assign(globalThis, { TONE_SILENCE_LOGGING });
