import type { Engine } from '../../../../src/shells/cli/narrate/engine.ts';

const RATE = 24_000;
const HEAD = 0.3;
const WORD = 0.25;
const REST = 0.2;

/** An engine that hums each word for a quarter of a second at a pitch of its own, and rests for 0.2 s at a mark. */
export function humming(onUtterance: (text: string) => void = () => {}): Engine {
  return async ({ words }) => {
    onUtterance(words.map(({ text }) => text).join(' '));
    const times: [number, number][] = [];
    let at = HEAD;
    for (const { mark } of words) {
      times.push([at, at + WORD]);
      at += WORD + (mark === '' ? 0 : REST);
    }
    const samples = new Float32Array(Math.round((at + HEAD) * RATE));
    for (const [i, [start, end]] of times.entries()) {
      const pitch = 180 + 30 * ((words[i]?.text.length ?? 0) % 7);
      for (let k = Math.round(start * RATE); k < end * RATE; k++) {
        samples[k] = 0.1 * Math.sin((2 * Math.PI * pitch * k) / RATE);
      }
    }
    return { samples, rate: RATE, words: times };
  };
}
