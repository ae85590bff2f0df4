import type { OpusStream } from './webm.ts';

const SEGMENT = 0x18538067;
const MASTERS = new Set([SEGMENT, 0x1549a966, 0x1654ae6b, 0xae, 0x1f43b675, 0xa0]);
const SIMPLE_BLOCK = 0xa3;
const BLOCK = 0xa1;
const CODEC_PRIVATE = 0x63a2;
const DURATION = 0x4489;
/** Track number, time, flags. */
const BLOCK_HEAD = 4;

/** The Opus packets of a WebM file that `webmOf` wrote, or any other of one track without lacing. */
export function packetsIn(bytes: Buffer): OpusStream {
  const packets: Uint8Array[] = [];
  let skip = 0;
  let rate = 48_000;
  let length = 0;
  for (const { id, from, to } of elementsIn(bytes, 0, bytes.length)) {
    if (id === SIMPLE_BLOCK || id === BLOCK) packets.push(bytes.subarray(from + BLOCK_HEAD, to));
    if (id === CODEC_PRIVATE) {
      skip = bytes.readUInt16LE(from + 10);
      rate = bytes.readUInt32LE(from + 12);
    }
    if (id === DURATION) length = Math.round(bytes.readDoubleBE(from) * 48);
  }
  return { packets, skip, length, rate };
}

/** An element's id and the half-open range of its body. */
export interface Element {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

/** The element that begins at an offset; a `RangeError` where none can. */
export function elementAt(bytes: Buffer, at: number): Element {
  const idWidth = Math.clz32(bytes.readUInt8(at)) - 23;
  const id = bytes.readUIntBE(at, idWidth);
  const sizeAt = at + idWidth;
  const width = Math.clz32(bytes.readUInt8(sizeAt)) - 23;
  let size = bytes.readUInt8(sizeAt) - (1 << (8 - width));
  for (let i = 1; i < width; i++) size = size * 256 + bytes.readUInt8(sizeAt + i);
  return { id, from: sizeAt + width, to: sizeAt + width + size };
}

function* elementsIn(bytes: Buffer, from: number, to: number): Generator<Element> {
  for (let at = from; at < to; ) {
    const element = elementAt(bytes, at);
    if (MASTERS.has(element.id)) yield* elementsIn(bytes, element.from, element.to);
    else yield element;
    at = element.to;
  }
}
