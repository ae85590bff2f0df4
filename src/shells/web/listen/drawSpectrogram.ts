import { clamp } from '../../../core/ease.ts';
import type { Decibels, Hertz, Seconds } from '../../../core/units.ts';
import { spectrumOf } from './spectrumOf.ts';

const WIDTH = 1600;
const HEIGHT = 512;
const FRAME = 4096;
const LOWEST: Hertz = 40;
const HIGHEST: Hertz = 16_000;
/** What is black and what is white. */
const QUIET: Decibels = -105;
const LOUD: Decibels = -20;
const MARK = 'rgb(255 198 107 / 0.7)';

/** Time from left to right, pitch upwards by octaves, brightness by level; marks are lines from top to bottom. */
export function drawSpectrogram(sound: AudioBuffer, marks: readonly Seconds[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('This browser draws nothing.');
  const picture = paper.createImageData(WIDTH, HEIGHT);
  const left = sound.getChannelData(0);
  const right = sound.getChannelData(1);
  const frame = new Float32Array(FRAME);
  for (let x = 0; x < WIDTH; x++) {
    const from = Math.round(((x + 0.5) / WIDTH) * sound.length - FRAME / 2);
    for (let i = 0; i < FRAME; i++) frame[i] = ((left[from + i] ?? 0) + (right[from + i] ?? 0)) / 2;
    const power = spectrumOf(frame);
    for (let y = 0; y < HEIGHT; y++) {
      const hertz = HIGHEST * (LOWEST / HIGHEST) ** (y / (HEIGHT - 1));
      const level = 10 * Math.log10((power[Math.round((hertz * FRAME) / sound.sampleRate)] ?? 0) + 1e-15);
      const light = 255 * clamp((level - QUIET) / (LOUD - QUIET));
      picture.data.set([light * 0.75, light, light * 0.9, 255], 4 * (y * WIDTH + x));
    }
  }
  paper.putImageData(picture, 0, 0);
  paper.fillStyle = MARK;
  for (const at of marks) paper.fillRect((at / sound.duration) * WIDTH, 0, 1, HEIGHT);
  return canvas;
}
