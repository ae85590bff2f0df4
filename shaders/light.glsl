// The only light there is: what the pods give, in a grid (about 1/r^2) that gridNow.frag colors for each moment; its level
// slices lie side by side.
uniform sampler2D uGridNow;
uniform vec3 uGridMin, uGridSize, uGridCells, uGridScale;  // scale: cells to the meter
uniform vec2 uGridTexel;
uniform float uGridCell;

vec3 lightAt(vec3 p) {
  vec3 u = clamp((p - uGridMin) * uGridScale, vec3(0.5), uGridCells - 0.5);
  float slice = floor(u.y - 0.5);
  vec2 at = vec2(slice * uGridCells.x + u.x, u.z) * uGridTexel;
  vec3 below = texture(uGridNow, at).rgb, above = texture(uGridNow, at + vec2(uGridCells.x * uGridTexel.x, 0.0)).rgb;
  return mix(below, above, u.y - 0.5 - slice);
}

// Light that falls on a surface with normal n: near, middle and far samples along it, or one for all.
vec3 lightOn(vec3 p, vec3 n) {
  float s = uGridCell;
  vec3 sum = lightAt(p + n * s * mix(1.6, 0.9, uFine)) * mix(1.1, 0.5, uFine);
  FINELY sum += lightAt(p + n * s * 2.2) * 0.35 + lightAt(p + n * s * 4.5) * 0.25;
  return sum;
}
