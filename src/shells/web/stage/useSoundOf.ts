import { useEffect } from 'react';
import type { Listening } from '../../embed/listening.ts';
import type { View } from '../view.ts';

/** Has a story sound as the visitor has chosen. */
export function useSoundOf(listening: Listening, view: View): void {
  const { silent, volume, voice, world, quietNight, voiceForward } = view;
  useEffect(() => listening.setVolume(silent ? 0 : volume), [listening, silent, volume]);
  useEffect(() => listening.setVolume(voice, 'voice'), [listening, voice]);
  useEffect(() => listening.setVolume(world, 'sound'), [listening, world]);
  useEffect(() => listening.set({ quietNight, voiceForward }), [listening, quietNight, voiceForward]);
}
