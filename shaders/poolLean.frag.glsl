// Where the light of the pools comes from: their slope along the plane's two axes, by the meter, as a part of the light there.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uTexel;  // a texel's lengths, meters
out vec4 outColor;

float lumaAt(vec2 offset) {
  return dot(texture(uSource, vUv + offset / vec2(textureSize(uSource, 0))).rgb, vec3(0.3, 0.55, 0.25));
}

void main() {
  vec2 slope = vec2(lumaAt(vec2(1.5, 0.0)) - lumaAt(vec2(0.0)), lumaAt(vec2(0.0, 1.5)) - lumaAt(vec2(0.0)));
  outColor = vec4(clamp(slope / (1.5 * uTexel) / (lumaAt(vec2(0.0)) + 1e-6), -1e3, 1e3), 0.0, 1.0);
}
