import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ebur128_integrated_mono as Integrated, ebur128_true_peak_mono as TruePeak } from 'ebur128-wasm';

/** The EBU R128 library's measures of mono samples. */
export interface Meter {
  /** Integrated loudness in LUFS. */
  readonly loudness: typeof Integrated;
  /** Greatest true peak in dBTP. */
  readonly truePeak: typeof TruePeak;
}

/** What the library's WASM exports: samples are passed by address and length. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_malloc: (bytes: number) => number;
  readonly ebur128_integrated_mono: (rate: number, address: number, length: number) => number;
  readonly ebur128_true_peak_mono: (rate: number, address: number, length: number) => number;
}

/** Opens the library. Its JavaScript is for bundlers that load WASM as a module; its WASM needs none of it. */
export async function openMeter(): Promise<Meter> {
  const module = await WebAssembly.compile(
    readFileSync(createRequire(import.meta.url).resolve('ebur128-wasm/ebur128_wasm_bg.wasm')),
  );
  const imports = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, refuse]));
  const instance = await WebAssembly.instantiate(module, { './ebur128_wasm_bg.js': imports });
  const wasm = instance.exports as unknown as Exports;
  const pass = (samples: Float32Array) => {
    const address = wasm.__wbindgen_malloc(samples.length * 4);
    new Float32Array(wasm.memory.buffer).set(samples, address / 4);
    return address;
  };
  return {
    loudness: (rate, samples) => wasm.ebur128_integrated_mono(rate, pass(samples), samples.length),
    truePeak: (rate, samples) => wasm.ebur128_true_peak_mono(rate, pass(samples), samples.length),
  };
}

function refuse(): never {
  throw new Error('the loudness library has failed');
}
