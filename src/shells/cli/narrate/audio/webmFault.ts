import type { Seconds } from '../../../../core/units.ts';
import { elementAt } from './packetsIn.ts';

const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const DURATION = 0x4489;
/** How far a file's own length may lie from the take's. */
const NEAR: Seconds = 0.002;

/**
 * What is wrong with the bytes of a take's audio, to be said after the file's name, or null: that it is no WebM, that it
 * is cut short, that it is not as long as the take. Nothing is decoded.
 */
export function webmFault(bytes: Buffer, seconds: Seconds): string | null {
  try {
    const head = elementAt(bytes, 0);
    const segment = elementAt(bytes, head.to);
    if (head.id !== EBML || segment.id !== SEGMENT) return 'is not a WebM file';
    if (segment.to > bytes.length) return `is cut short: ${bytes.length} bytes of ${segment.to}`;
    const length = durationIn(bytes, segment.from);
    if (Math.abs(length - seconds) <= NEAR) return null;
    return `is ${length.toFixed(3)} s long; its take is ${seconds.toFixed(3)} s`;
  } catch (error) {
    if (error instanceof RangeError) return 'is not a WebM file';
    throw error;
  }
}

function durationIn(bytes: Buffer, from: number): Seconds {
  const info = elementAt(bytes, from);
  if (info.id !== INFO) throw new RangeError('no info');
  for (let at = info.from; at < info.to; ) {
    const element = elementAt(bytes, at);
    if (element.id === DURATION) return bytes.readDoubleBE(element.from) / 1000;
    at = element.to;
  }
  throw new RangeError('no duration');
}
