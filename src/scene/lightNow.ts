import { FloatType, HalfFloatType, Vector2, type WebGLRenderer } from 'three';
import gridFragment from '../../shaders/gridNow.frag.glsl?raw';
import poolLean from '../../shaders/poolLean.frag.glsl?raw';
import poolFragment from '../../shaders/poolNow.frag.glsl?raw';
import type { LightGrid } from './lightGrid.ts';
import type { LightSheet } from './lightSheet.ts';
import { screenPass } from './screenPass.ts';
import { target } from './target.ts';
import type { Uniforms } from './uniforms.ts';

/** The baked light in the colors that the guilds have now. */
export interface LightNow {
  /** Colors all of it; asked for once for each moment drawn, after `uChannels` was written. `fine`: where the pools' light comes from, too. */
  readonly color: (renderer: WebGLRenderer, fine: boolean) => void;
  readonly dispose: () => void;
}

/** Sets the uniforms by which shaders read the light grid and, if there is one, the pools on a plane. */
export function createLightNow(uniforms: Uniforms, grid: LightGrid, sheet: LightSheet | null): LightNow {
  const { x, y, z } = grid.cells;
  const slices = target(x * y, z);
  uniforms.uGridMin.value.copy(grid.min);
  uniforms.uGridSize.value.copy(grid.size);
  uniforms.uGridCells.value.copy(grid.cells);
  uniforms.uGridScale.value.copy(grid.cells).divide(grid.size);
  uniforms.uGridTexel.value.set(1 / (x * y), 1 / z);
  uniforms.uGridCell.value = grid.cell;
  uniforms.uGridNow.value = slices.texture;
  const own = { uA: { value: grid.a }, uB: { value: grid.b } };
  const coloring = screenPass([gridFragment], { ...uniforms, ...own });
  const pools = sheet && createPoolsNow(uniforms, sheet);
  return {
    color(renderer, fine) {
      slices.texture.type = texelsOf(renderer);
      coloring.draw(renderer, slices);
      pools?.color(renderer, fine);
    },
    dispose() {
      for (const one of [coloring, slices, grid.a, grid.b, pools]) one?.dispose();
    },
  };
}

function createPoolsNow(uniforms: Uniforms, { a, b, box, texels }: LightSheet): LightNow {
  const [w, h] = texels;
  const [light, lean] = [target(w, h), target(w, h)];
  uniforms.uPoolBox.value.copy(box);
  uniforms.uPoolNow.value = light.texture;
  uniforms.uPoolLean.value = lean.texture;
  const own = {
    uA: { value: a },
    uB: { value: b },
    uSource: { value: light.texture },
    uTexel: { value: new Vector2(box.z / w, box.w / h) },
  };
  const coloring = screenPass([poolFragment], { ...uniforms, ...own });
  const leaning = screenPass([poolLean], own);
  return {
    color(renderer, fine) {
      light.texture.type = lean.texture.type = texelsOf(renderer);
      coloring.draw(renderer, light);
      if (fine) leaning.draw(renderer, lean);
    },
    dispose() {
      for (const one of [coloring, leaning, light, lean, a, b]) one.dispose();
    },
  };
}

/** Whole floats where they can be filtered: what reads them need not unpack them, much of the work where software draws. */
function texelsOf({ extensions }: WebGLRenderer): typeof FloatType | typeof HalfFloatType {
  return extensions.has('OES_texture_float_linear') ? FloatType : HalfFloatType;
}
