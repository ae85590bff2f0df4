/** Spectral flux: how much of a sound begins, every 20 ms. */
export interface Flux {
  readonly step: number;
  readonly values: Float64Array;
}

const STEP = 0.02;
const BANDS = 28;
const LOW = 90;
const HIGH = 5900;
/** Steps between the two spectra that are compared. */
const BACK = 3;

/** Flux of 28 logarithmic bands of compressed power (power^.25), rises only, squared. */
export function fluxOf(x: Float32Array, sampleRate: number, size = 1024): Flux {
  const hop = Math.round(STEP * sampleRate);
  const frames = Math.max(0, Math.floor((x.length - size) / hop));
  const edges = Array.from({ length: BANDS + 1 }, (_, i) =>
    Math.round((LOW * (HIGH / LOW) ** (i / BANDS) * size) / sampleRate),
  );
  const rows: Float64Array[] = [];
  const values = new Float64Array(frames);
  for (let frame = 0; frame < frames; frame++) {
    const power = powerOf(x.subarray(frame * hop, frame * hop + size));
    const row = Float64Array.from({ length: BANDS }, (_, band) => {
      let sum = 0;
      for (let bin = edges[band] ?? 0; bin <= Math.max(edges[band] ?? 0, (edges[band + 1] ?? 0) - 1); bin++) {
        sum += power[bin] ?? 0;
      }
      return sum ** 0.25;
    });
    rows.push(row);
    const before = rows[frame - BACK];
    if (!before) continue;
    for (const [band, now] of row.entries())
      values[frame] = (values[frame] ?? 0) + Math.max(0, now - (before[band] ?? 0)) ** 2;
  }
  return { step: hop / sampleRate, values };
}

/** Power spectrum of a Hann-windowed frame (radix 2, in place). */
function powerOf(frame: Float32Array): Float64Array {
  const n = frame.length;
  const re = Float64Array.from(frame, (x, i) => x * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n)));
  const im = new Float64Array(n);
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j] as number, re[i] as number];
  }
  for (let size = 2; size <= n; size *= 2) {
    for (let k = 0; k < size / 2; k++) {
      const [c, s] = [Math.cos((2 * Math.PI * k) / size), -Math.sin((2 * Math.PI * k) / size)];
      for (let i = k; i < n; i += size) {
        const j = i + size / 2;
        const [x, y] = [
          (re[j] as number) * c - (im[j] as number) * s,
          (re[j] as number) * s + (im[j] as number) * c,
        ];
        [re[j], im[j]] = [(re[i] as number) - x, (im[i] as number) - y];
        [re[i], im[i]] = [(re[i] as number) + x, (im[i] as number) + y];
      }
    }
  }
  return Float64Array.from({ length: n / 2 }, (_, i) => (re[i] as number) ** 2 + (im[i] as number) ** 2);
}
