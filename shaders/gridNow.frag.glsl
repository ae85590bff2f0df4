// The light grid as it is now: its eight channels in the guilds' colors, its level slices side by side, nothing at its edge.
uniform sampler3D uA, uB;
uniform vec3 uGridCells;
out vec4 outColor;

void main() {
  vec2 at = floor(gl_FragCoord.xy);
  vec3 cell = vec3(mod(at.x, uGridCells.x), floor(at.x / uGridCells.x), at.y);
  vec3 inward = min(cell, uGridCells - 1.0 - cell) / uGridCells;
  vec3 edge = smoothstep(vec3(0.0), vec3(0.04), inward);
  vec4 a = texelFetch(uA, ivec3(cell), 0), b = texelFetch(uB, ivec3(cell), 0);
  vec3 sum = uChannel(0) * a.x + uChannel(1) * a.y + uChannel(2) * a.z + uChannel(3) * a.w
           + uChannel(4) * b.x + uChannel(5) * b.y + uChannel(6) * b.z + uChannel(7) * b.w;
  outColor = vec4(sum * edge.x * edge.y * edge.z, 1.0);
}
