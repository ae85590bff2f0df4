/** Opus packets of 20 ms each; counts are in samples at 48,000 Hz. */
export interface OpusStream {
  readonly packets: readonly Uint8Array[];
  /** What a decoder gives before the first sample. */
  readonly skip: number;
  readonly length: number;
  /** Of what was coded. */
  readonly rate: number;
}

const PACKET = 960;
const NANOSECONDS = 1e9 / 48_000;
/** What a decoder needs before a seek's target (RFC 7845): 80 ms. */
const PREROLL = 80_000_000;
/** Packets a cluster; a block's time in it is 16 bits of milliseconds. */
const CLUSTER = 500;
const NAME = 'noctiluca';

/** EBML ids (RFC 8794, RFC 9559). */
const ID = {
  ...{ EBML: 0x1a45dfa3, EBMLMaxIDLength: 0x42f2, EBMLMaxSizeLength: 0x42f3, DocType: 0x4282 },
  ...{ EBMLVersion: 0x4286, EBMLReadVersion: 0x42f7, DocTypeVersion: 0x4287, DocTypeReadVersion: 0x4285 },
  ...{ Segment: 0x18538067, Info: 0x1549a966, TimestampScale: 0x2ad7b1, Duration: 0x4489 },
  ...{ MuxingApp: 0x4d80, WritingApp: 0x5741, Tracks: 0x1654ae6b, TrackEntry: 0xae, TrackNumber: 0xd7 },
  ...{ TrackUID: 0x73c5, TrackType: 0x83, FlagLacing: 0x9c, CodecID: 0x86, CodecPrivate: 0x63a2 },
  ...{ CodecDelay: 0x56aa, SeekPreRoll: 0x56bb, Audio: 0xe1, SamplingFrequency: 0xb5, Channels: 0x9f },
  ...{ Cluster: 0x1f43b675, Timestamp: 0xe7, SimpleBlock: 0xa3, BlockGroup: 0xa0, Block: 0xa1 },
  DiscardPadding: 0x75a2,
} as const;

type Bytes = Uint8Array<ArrayBuffer>;

/** Wraps a mono Opus stream in WebM (RFC 9559, with CodecDelay and DiscardPadding, so that it decodes to its length). */
export function webmOf(stream: OpusStream): Bytes {
  const { packets, skip, length } = stream;
  const seconds = length / 48_000;
  const segment = joined([
    element(ID.Info, [
      element(ID.TimestampScale, unsigned(1_000_000)),
      element(ID.Duration, float(seconds * 1000)),
      element(ID.MuxingApp, text(NAME)),
      element(ID.WritingApp, text(NAME)),
    ]),
    element(ID.Tracks, [track(stream)]),
    ...clusters(packets, packets.length * PACKET - skip - length),
  ]);
  return joined([head(), element(ID.Segment, segment)]);
}

function head(): Bytes {
  return element(ID.EBML, [
    element(ID.EBMLVersion, unsigned(1)),
    element(ID.EBMLReadVersion, unsigned(1)),
    element(ID.EBMLMaxIDLength, unsigned(4)),
    element(ID.EBMLMaxSizeLength, unsigned(8)),
    element(ID.DocType, text('webm')),
    element(ID.DocTypeVersion, unsigned(4)),
    element(ID.DocTypeReadVersion, unsigned(2)),
  ]);
}

function track({ skip, rate }: OpusStream): Bytes {
  return element(ID.TrackEntry, [
    element(ID.TrackNumber, unsigned(1)),
    element(ID.TrackUID, unsigned(1)),
    element(ID.TrackType, unsigned(2)),
    element(ID.FlagLacing, unsigned(0)),
    element(ID.CodecID, text('A_OPUS')),
    element(ID.CodecPrivate, opusHead(skip, rate)),
    element(ID.CodecDelay, unsigned(Math.round(skip * NANOSECONDS))),
    element(ID.SeekPreRoll, unsigned(PREROLL)),
    element(ID.Audio, [element(ID.SamplingFrequency, float(48_000)), element(ID.Channels, unsigned(1))]),
  ]);
}

/** RFC 7845, 5.1: version 1, one channel, no gain, mapping family 0. */
function opusHead(skip: number, rate: number): Bytes {
  const bytes = new Uint8Array(19);
  bytes.set(text('OpusHead'));
  const view = new DataView(bytes.buffer);
  view.setUint8(8, 1);
  view.setUint8(9, 1);
  view.setUint16(10, skip, true);
  view.setUint32(12, rate, true);
  return bytes;
}

function clusters(packets: readonly Uint8Array[], padding: number): Bytes[] {
  const all: Bytes[] = [];
  for (let from = 0; from < packets.length; from += CLUSTER) {
    const blocks = packets.slice(from, from + CLUSTER).map((packet, i) => {
      const block = joined([Uint8Array.of(0x81, (i * 20) >> 8, (i * 20) & 255, 0x80), packet]);
      if (from + i + 1 < packets.length) return element(ID.SimpleBlock, block);
      block[3] = 0;
      const discard = element(ID.DiscardPadding, signed(Math.round(padding * NANOSECONDS)));
      return element(ID.BlockGroup, [element(ID.Block, block), discard]);
    });
    all.push(element(ID.Cluster, [element(ID.Timestamp, unsigned(from * 20)), ...blocks]));
  }
  return all;
}

function element(id: number, body: Uint8Array | readonly Uint8Array[]): Bytes {
  const content = body instanceof Uint8Array ? body : joined(body);
  return joined([unsigned(id), size(content.length), content]);
}

/** The length of what follows, in as few bytes as hold it. */
function size(length: number): Bytes {
  let width = 1;
  while (length >= 2 ** (7 * width) - 1) width++;
  const bytes = new Uint8Array(width);
  let rest = length;
  for (let i = width - 1; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes[0]! |= 1 << (8 - width);
  return bytes;
}

function unsigned(value: number): Bytes {
  const bytes: number[] = [];
  for (let rest = value; rest > 0 || bytes.length === 0; rest = Math.floor(rest / 256))
    bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}

function signed(value: number): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, value);
  return bytes;
}

function float(value: number): Bytes {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return bytes;
}

function text(value: string): Bytes {
  return new TextEncoder().encode(value) as Bytes;
}

function joined(parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
