// How a guild's pods breathe, and the colors that light of a wavelength has.
uniform sampler2D uSpectrum;       // wavelength 400 to 680 nm to linear color

vec3 spectrum(float nm) { return texture(uSpectrum, vec2((nm - 399.5) / 281.0, 0.5)).rgb; }

// Phase of a pod now: the Moebius map that carries a uniform circle to its guild's distribution.
float podPhase(float angle, float drift, vec4 guild) {
  float zeta = angle + guild.z + drift * uDrift;
  float c = cos(zeta), s = sin(zeta);
  return zeta + 2.0 * atan(guild.y * c - guild.x * s, 1.0 + guild.x * c + guild.y * s);
}

// A living flash: lit fast just before the phase comes to zero, fading slowly after it.
float glowOf(float phase) {
  float x = mod(phase, TAU);
  float fall = exp(-x * 0.62);
  float rise = smoothstep(TAU - 1.25, TAU, x);
  return max(fall, 0.0) * (1.0 - rise) + rise;
}
