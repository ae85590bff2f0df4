/** Measures of rendered sound. Channels are full scale at 1; levels in dB, loudness in LUFS. */

/** Root mean square of both channels over a span of seconds. */
export function levelOf(buffer: AudioBuffer, from: number, to: number): number {
  let energy = 0;
  const [first, end] = [Math.round(from * buffer.sampleRate), Math.round(to * buffer.sampleRate)];
  for (const channel of channelsOf(buffer)) for (const x of channel.subarray(first, end)) energy += x * x;
  return 10 * Math.log10(energy / (2 * (end - first)) + 1e-20);
}

/** Level above 5 kHz: where a click would be. */
export function edgeOf(buffer: AudioBuffer, from: number, to: number): number {
  const { sampleRate } = buffer;
  const w = (2 * Math.PI * 5000) / sampleRate;
  const alpha = Math.sin(w) / (2 * Math.SQRT1_2);
  const [b, a1, a2] = [(1 + Math.cos(w)) / 2, -2 * Math.cos(w), 1 - alpha];
  const high = [b / (1 + alpha), (-2 * b) / (1 + alpha), b / (1 + alpha)] as const;
  const back = [a1 / (1 + alpha), a2 / (1 + alpha)] as const;
  let energy = 0;
  const [first, end] = [Math.round(from * sampleRate), Math.round(to * sampleRate)];
  for (const channel of channelsOf(buffer)) {
    for (const y of filtered(channel.subarray(0, end), high, back).subarray(first)) energy += y * y;
  }
  return 10 * Math.log10(energy / (2 * (end - first)) + 1e-20);
}

/** Integrated loudness with the -70 and -10 gates (ITU-R BS.1770); for 48 kHz. */
export function loudnessOf(buffer: AudioBuffer): number {
  const weighted = channelsOf(buffer).map(kWeighted);
  const block = Math.round(0.4 * buffer.sampleRate);
  const powers: number[] = [];
  for (let i = 0; i + block <= buffer.length; i += block / 4) {
    let power = 0;
    for (const channel of weighted) for (const x of channel.subarray(i, i + block)) power += (x * x) / block;
    powers.push(power);
  }
  const loud = (power: number) => -0.691 + 10 * Math.log10(power + 1e-20);
  const mean = (list: readonly number[]) => list.reduce((all, x) => all + x, 0) / list.length;
  const heard = powers.filter((power) => loud(power) > -70);
  const gate = loud(mean(heard)) - 10;
  return loud(mean(heard.filter((power) => loud(power) > gate)));
}

/** Highest level between samples too: fourfold, by a windowed sinc of 24 samples a side. */
export function truePeakOf(buffer: AudioBuffer): number {
  const reach = 24;
  const phases = [0, 0.25, 0.5, 0.75].map((shift) =>
    Array.from({ length: 2 * reach }, (_, i) => {
      const x = i - reach + 1 - shift;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      return sinc * (0.5 + 0.5 * Math.cos((Math.PI * x) / reach));
    }),
  );
  let peak = 0;
  for (const channel of channelsOf(buffer)) {
    for (let i = reach; i < channel.length - reach; i++) {
      if (Math.abs(channel[i] ?? 0) < peak / 2) continue;
      for (const taps of phases) {
        let x = 0;
        for (const [k, tap] of taps.entries()) x += tap * (channel[i + k - reach + 1] ?? 0);
        peak = Math.max(peak, Math.abs(x));
      }
    }
  }
  return 20 * Math.log10(peak + 1e-20);
}

/** Quality of a band a third of an octave wide. */
const THIRD_Q = 4.32;

/** Part of the power in each third of an octave from 50 Hz to 5 kHz. */
export function thirdsOf(buffer: AudioBuffer): number[] {
  const powers = Array.from({ length: 21 }, (_, i) => {
    const hertz = 50 * 2 ** (i / 3);
    const w = (2 * Math.PI * hertz) / buffer.sampleRate;
    const alpha = Math.sin(w) / (2 * THIRD_Q);
    const b = alpha / (1 + alpha);
    const back = [(-2 * Math.cos(w)) / (1 + alpha), (1 - alpha) / (1 + alpha)] as const;
    let power = 0;
    for (const channel of channelsOf(buffer))
      for (const y of filtered(channel, [b, 0, -b], back)) power += y * y;
    return power;
  });
  const all = powers.reduce((sum, x) => sum + x, 0);
  return powers.map((power) => power / all);
}

/** The channels of a sound; of a rendering, those of the whole. */
export function channelsOf(buffer: AudioBuffer): Float32Array[] {
  return Array.from({ length: Math.min(2, buffer.numberOfChannels) }, (_, i) => buffer.getChannelData(i));
}

/** The two filters of BS.1770, for 48 kHz. */
function kWeighted(x: Float32Array): Float32Array {
  const shelf = filtered(
    x,
    [1.53512485958697, -2.69169618940638, 1.19839281085285],
    [-1.69065929318241, 0.73248077421585],
  );
  return filtered(shelf, [1, -2, 1], [-1.99004745483398, 0.99007225036621]);
}

function filtered(
  x: Float32Array,
  [b0, b1, b2]: readonly [number, number, number],
  [a1, a2]: readonly [number, number],
): Float32Array {
  const out = new Float32Array(x.length);
  let [x1, x2, y1, y2] = [0, 0, 0, 0];
  for (const [i, now] of x.entries()) {
    const y = b0 * now + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2;
    [x2, x1, y2, y1] = [x1, now, y1, y];
    out[i] = y;
  }
  return out;
}
