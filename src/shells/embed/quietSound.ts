import { randomFrom } from '../../core/random.ts';

/** A media element that nobody hears, for the system's sake. */
export interface QuietSound {
  play(on: boolean): void;
  dispose(): void;
}

const RATE = 8000;
/** Browsers show no media that is shorter than five seconds. */
const SECONDS = 10;
const HEADER = 44;
const SEED = 3;

/**
 * Browsers show the media session, and let a locked phone sound on, only for a page that plays a media element, not for Web
 * Audio (w3c/mediasession issue 213), and some not where it is quite silent. So one plays along at the last bit's level; what
 * is told is never in it. Where a page can say that it plays (Audio Session API), it says so too.
 */
export function quietSound(): QuietSound {
  const url = URL.createObjectURL(new Blob([noise()], { type: 'audio/wav' }));
  const audio = new Audio(url);
  audio.loop = true;
  const { audioSession } = navigator as Navigator & { audioSession?: { type: string } };
  if (audioSession) audioSession.type = 'playback';
  return {
    play(on) {
      if (on) void audio.play().catch(() => {});
      else audio.pause();
    },
    dispose() {
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
      URL.revokeObjectURL(url);
    },
  };
}

/** Ten seconds of a WAV file, 16 bits, each sample 0 or 1. */
function noise(): ArrayBuffer {
  const count = RATE * SECONDS;
  const view = new DataView(new ArrayBuffer(HEADER + 2 * count));
  const words = [
    0x46464952,
    view.byteLength - 8,
    0x45564157,
    0x20746d66,
    16,
    0x10001,
    RATE,
    2 * RATE,
    0x100002,
  ];
  for (const [i, word] of [...words, 0x61746164, 2 * count].entries()) view.setUint32(4 * i, word, true);
  const random = randomFrom(SEED);
  for (let i = 0; i < count; i++) view.setInt16(HEADER + 2 * i, Math.round(random()), true);
  return view.buffer;
}
