import { type DataTexture, Matrix4, type Texture, Vector2, Vector3, Vector4 } from 'three';
import { DRIFT_CLASSES } from '../core/dream/pods.ts';
import { MOST_GUILDS } from '../core/pack.ts';
import { CHANNELS } from './lightGrid.ts';
import { spectrumTexture } from './spectrum.ts';
import { createView } from './viewUniform.ts';

/** Most guilds that shaders know. */
export const GUILDS = MOST_GUILDS;

interface Of<T> {
  value: T;
}

/** Uniforms that all materials of a stage share by reference: written once a frame, or once a pass. */
export interface Uniforms {
  readonly uViewProjection: Of<Matrix4>;
  readonly uView: Of<Float32Array>;
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
  readonly uChannels: Of<Vector3[]>;
  readonly uGuild: Of<Vector4[]>;
  readonly uGuildHue: Of<Vector4[]>;
  readonly uGuildLight: Of<Vector4[]>;
  readonly uSpectrum: Of<DataTexture>;
  readonly uOne: Of<Vector2>;
  readonly uDrift: Of<number>;
  readonly uDrifts: Of<number[]>;
  readonly uSweep: Of<Vector3>;
  readonly uGain: Of<number>;
  readonly uWord: Of<Vector4>;
  readonly uMood: Of<Vector4>;
  /** What systems do to pods; see deeds.glsl. */
  readonly uDeeds: Of<Vector4[]>;
  /** The scene from another eye, while a system shows it. */
  readonly uLive: Of<Texture | null>;
  readonly uLie: Of<number>;
  readonly uFront: Of<Vector3>;
  readonly uSkyLow: Of<Vector3>;
  readonly uDawn: Of<number>;
  readonly uAwake: Of<number>;
  readonly uMirror: Of<Texture | null>;
  readonly uMirrored: Of<number>;
}

/** A stage's uniforms, all at rest. */
export function createUniforms(): Uniforms {
  const vectors = () => Array.from({ length: GUILDS }, () => new Vector4());
  return {
    uViewProjection: { value: new Matrix4() },
    uView: { value: createView() },
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
    uChannels: { value: Array.from({ length: CHANNELS }, () => new Vector3()) },
    uGuild: { value: vectors() },
    uGuildHue: { value: vectors() },
    uGuildLight: { value: vectors() },
    uSpectrum: { value: spectrumTexture() },
    uOne: { value: new Vector2() },
    uDrift: { value: 0 },
    uDrifts: { value: [...DRIFT_CLASSES] },
    uSweep: { value: new Vector3() },
    uGain: { value: 1 },
    uWord: { value: new Vector4() },
    uMood: { value: new Vector4() },
    uDeeds: { value: Array.from({ length: 12 }, () => new Vector4()) },
    uLive: { value: null },
    uLie: { value: 0 },
    uFront: { value: new Vector3(0, 0, 1) },
    uSkyLow: { value: new Vector3() },
    uDawn: { value: 0 },
    uAwake: { value: 1 },
    uMirror: { value: null },
    uMirrored: { value: 0 },
  };
}
