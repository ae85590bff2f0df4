import type { PodField } from '../core/formations.ts';
import { bakeLightGrid } from './lightGrid.ts';
import { createLightNow, type LightNow } from './lightNow.ts';
import { bakeLightSheet } from './lightSheet.ts';
import type { World } from './look.ts';
import type { Uniforms } from './uniforms.ts';

/** Tells uniforms how a world's pods lie, and bakes the light that they throw. */
export function layField(uniforms: Uniforms, field: PodField, { look, pools }: World): LightNow {
  uniforms.uLie.value = field.lie;
  uniforms.uFront.value.set(...field.stations.wide.eye);
  return createLightNow(uniforms, bakeLightGrid(field, look), pools ? bakeLightSheet(field, pools) : null);
}
