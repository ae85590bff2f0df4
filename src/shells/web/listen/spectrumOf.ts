/** Power of each frequency of a frame whose length is a power of two, through a Hann window; a full-scale sine gives 1. */
export function spectrumOf(frame: Float32Array): Float64Array {
  const n = frame.length;
  const re = Float64Array.from(frame, (x, i) => x * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n)));
  const im = new Float64Array(n);
  reorder(re);
  for (let size = 2; size <= n; size *= 2) combine(re, im, size);
  return Float64Array.from(
    { length: n / 2 },
    (_, i) => ((re[i] ?? 0) ** 2 + (im[i] ?? 0) ** 2) * (4 / n) ** 2,
  );
}

function reorder(re: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i++) {
    let bit = re.length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) [re[i], re[j]] = [re[j] ?? 0, re[i] ?? 0];
  }
}

/** One step of Cooley and Tukey's transform: pairs of spectra into spectra of `size`. */
function combine(re: Float64Array, im: Float64Array, size: number): void {
  for (let k = 0; k < size / 2; k++) {
    const c = Math.cos((2 * Math.PI * k) / size);
    const s = -Math.sin((2 * Math.PI * k) / size);
    for (let i = k; i < re.length; i += size) {
      const j = i + size / 2;
      const x = (re[j] ?? 0) * c - (im[j] ?? 0) * s;
      const y = (re[j] ?? 0) * s + (im[j] ?? 0) * c;
      re[j] = (re[i] ?? 0) - x;
      im[j] = (im[i] ?? 0) - y;
      re[i] = (re[i] ?? 0) + x;
      im[i] = (im[i] ?? 0) + y;
    }
  }
}
