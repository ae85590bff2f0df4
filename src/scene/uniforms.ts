import { type DataTexture, type Texture, Vector2, Vector3, Vector4 } from 'three';
import { createShared } from './shared.ts';
import { spectrumTexture } from './spectrum.ts';

interface Of<T> {
  value: T;
}

/** Uniforms that all materials of a stage share by reference: an array written by the frame and by the pass, a world's own, and textures. */
export interface Uniforms {
  readonly uShared: Of<Float32Array>;
  readonly uGridNow: Of<Texture | null>;
  readonly uGridMin: Of<Vector3>;
  readonly uGridSize: Of<Vector3>;
  readonly uGridCells: Of<Vector3>;
  readonly uGridScale: Of<Vector3>;
  readonly uGridTexel: Of<Vector2>;
  readonly uGridCell: Of<number>;
  readonly uPoolNow: Of<Texture | null>;
  readonly uPoolLean: Of<Texture | null>;
  readonly uPoolBox: Of<Vector4>;
  readonly uSpectrum: Of<DataTexture>;
  /** The scene from another eye, while a system shows it. */
  readonly uLive: Of<Texture | null>;
  readonly uLie: Of<number>;
  readonly uFront: Of<Vector3>;
  readonly uSkyLow: Of<Vector3>;
  readonly uMirror: Of<Texture | null>;
  readonly uMirrored: Of<number>;
}

/** A stage's uniforms, all at rest. */
export function createUniforms(): Uniforms {
  return {
    uShared: { value: createShared() },
    uGridNow: { value: null },
    uGridMin: { value: new Vector3() },
    uGridSize: { value: new Vector3(1, 1, 1) },
    uGridCells: { value: new Vector3(1, 1, 1) },
    uGridScale: { value: new Vector3(1, 1, 1) },
    uGridTexel: { value: new Vector2() },
    uGridCell: { value: 1 },
    uPoolNow: { value: null },
    uPoolLean: { value: null },
    uPoolBox: { value: new Vector4() },
    uSpectrum: { value: spectrumTexture() },
    uLive: { value: null },
    uLie: { value: 0 },
    uFront: { value: new Vector3(0, 0, 1) },
    uSkyLow: { value: new Vector3() },
    uMirror: { value: null },
    uMirrored: { value: 0 },
  };
}
