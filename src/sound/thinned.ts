/** So many samples that are kept lie on either side of where each is taken. */
const REACH = 24;
/** Part of what the fewer samples can hold that is let through: the filter needs room to fall. */
const OPEN = 0.94;

/** Every `by`th of a response's samples, as a response at so much lower a rate: the same below, nothing above. */
export function thinned(response: Float32Array<ArrayBuffer>, by: number): Float32Array<ArrayBuffer> {
  if (by === 1) return response;
  const taps = tapsOf(by);
  const middle = (taps.length - 1) / 2;
  return Float32Array.from({ length: Math.ceil(response.length / by) }, (_, i) => {
    const from = i * by - middle;
    let sum = 0;
    for (let k = Math.max(0, -from); k < taps.length && from + k < response.length; k++)
      sum += (taps[k] as number) * (response[from + k] as number);
    return sum;
  });
}

/** A lowpass of gain `by`, as a response of fewer samples is to add up to what it did: a sinc in Blackman's window. */
function tapsOf(by: number): Float64Array {
  const middle = REACH * by;
  return Float64Array.from({ length: 2 * middle + 1 }, (_, k) => {
    const x = ((k - middle) * OPEN) / by;
    const phase = (Math.PI * k) / middle;
    const window = 0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase);
    return OPEN * window * (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));
  });
}
