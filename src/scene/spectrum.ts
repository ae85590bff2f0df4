import { ClampToEdgeWrapping, DataTexture, DataUtils, HalfFloatType, LinearFilter, RGBAFormat } from 'three';
import { lightOf } from '../core/wavelength.ts';

/** Wavelengths 400 to 680 nm to linear color, one texel a nanometer, for shaders. */
export function spectrumTexture(): DataTexture {
  const data = new Uint16Array(281 * 4);
  for (let i = 0; i <= 280; i++) {
    const light = lightOf(400 + i);
    for (let c = 0; c < 3; c++) data[4 * i + c] = DataUtils.toHalfFloat(light[c] ?? 0);
    data[4 * i + 3] = DataUtils.toHalfFloat(1);
  }
  const texture = new DataTexture(data, 281, 1, RGBAFormat, HalfFloatType);
  texture.minFilter = texture.magFilter = LinearFilter;
  texture.wrapS = texture.wrapT = ClampToEdgeWrapping;
  texture.needsUpdate = true;
  return texture;
}
