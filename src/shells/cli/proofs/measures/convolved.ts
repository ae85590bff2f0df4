import { fourierOf } from './fourier.ts';

/** A sound in a room: as long as the sound, in blocks by way of their spectra (overlap and add). */
export function convolved(sound: Float32Array, answer: Float32Array): Float32Array {
  const size = 2 ** Math.ceil(Math.log2(2 * answer.length));
  const block = size - answer.length + 1;
  const fourier = fourierOf(size);
  const answerRe = new Float64Array(size);
  const answerIm = new Float64Array(size);
  answerRe.set(answer);
  fourier(answerRe, answerIm);
  const out = new Float32Array(sound.length);
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let from = 0; from < sound.length; from += block) {
    re.fill(0);
    im.fill(0);
    re.set(sound.subarray(from, from + block));
    fourier(re, im);
    for (let i = 0; i < size; i++) {
      const x = re[i] as number;
      const y = im[i] as number;
      re[i] = x * (answerRe[i] as number) - y * (answerIm[i] as number);
      im[i] = x * (answerIm[i] as number) + y * (answerRe[i] as number);
    }
    fourier(im, re);
    const end = Math.min(size, sound.length - from);
    for (let i = 0; i < end; i++) out[from + i] = (out[from + i] as number) + (re[i] as number) / size;
  }
  return out;
}
