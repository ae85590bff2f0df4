// The only light there is: what the pods give, kept in a 3D grid with one scalar a guild (baked once, spread at four
// scales, about 1/r^2) and colored by eight uniforms a frame.
uniform sampler3D uGridA, uGridB;
uniform vec3 uGridMin, uGridSize;
uniform float uGridCell;
uniform vec3 uChannels[8];

vec3 lightAt(vec3 p) {
  vec3 u = (p - uGridMin) / uGridSize;
  vec3 edge = smoothstep(vec3(0.0), vec3(0.04), u) * smoothstep(vec3(0.0), vec3(0.04), 1.0 - u);
  vec4 a = texture(uGridA, u), b = texture(uGridB, u);
  vec3 sum = uChannels[0] * a.x + uChannels[1] * a.y + uChannels[2] * a.z + uChannels[3] * a.w
           + uChannels[4] * b.x + uChannels[5] * b.y + uChannels[6] * b.z + uChannels[7] * b.w;
  return sum * edge.x * edge.y * edge.z;
}

// Light that falls on a surface with normal n: near, middle and far samples along it, or one for all.
vec3 lightOn(vec3 p, vec3 n) {
  float s = uGridCell;
  vec3 sum = lightAt(p + n * s * mix(1.6, 0.9, uFine)) * mix(1.1, 0.5, uFine);
  FINELY sum += lightAt(p + n * s * 2.2) * 0.35 + lightAt(p + n * s * 4.5) * 0.25;
  return sum;
}
