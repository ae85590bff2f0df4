import {
  AddEquation,
  CustomBlending,
  DoubleSide,
  GLSL3,
  type IUniform,
  NoBlending,
  OneFactor,
  OneMinusSrcAlphaFactor,
  RawShaderMaterial,
  SrcAlphaFactor,
  ZeroFactor,
} from 'three';
import common from '../../shaders/common.glsl?raw';

/** How a surface is laid on what is there: hiding it, over it by its alpha (premultiplied; `mixes`: not), or added. */
export type Laying = 'hides' | 'over' | 'mixes' | 'adds';

export interface Recipe {
  readonly vertex: readonly string[];
  readonly fragment: readonly string[];
  readonly uniforms: object;
  readonly laying: Laying;
  /** Whether it hides behind solids; true unless said otherwise. */
  readonly depth?: boolean;
}

const SOURCE = {
  hides: OneFactor,
  over: OneFactor,
  mixes: SrcAlphaFactor,
  adds: OneFactor,
} as const;
const THERE = {
  hides: ZeroFactor,
  over: OneMinusSrcAlphaFactor,
  mixes: OneMinusSrcAlphaFactor,
  adds: OneFactor,
} as const;

/** A material of our own GLSL 3: `common.glsl`, then the given parts, nothing of three's. */
export function material({ vertex, fragment, uniforms, laying, depth = true }: Recipe): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    vertexShader: [common, ...vertex].join('\n'),
    fragmentShader: [common, ...fragment].join('\n'),
    uniforms: uniforms as Record<string, IUniform>,
    side: DoubleSide,
    transparent: laying !== 'hides',
    blending: laying === 'hides' ? NoBlending : CustomBlending,
    blendEquation: AddEquation,
    blendSrc: SOURCE[laying],
    blendDst: THERE[laying],
    depthTest: depth,
    // Nothing is written without a test; left on, it need not be switched for every full-screen pass.
    depthWrite: laying === 'hides' || !depth,
  });
}
