// Half the size, five taps of four texels each (Bjorge 2015); the first time single bright pixels are held back.
in vec2 vUv;
uniform sampler2D uSource;
uniform float uFirst;
out vec4 outColor;

vec3 tap(vec2 at) {
  vec3 c = sane(texture(uSource, vUv + at / vec2(textureSize(uSource, 0))).rgb);
  return uFirst > 0.5 ? c / (1.0 + 0.12 * max(c.r, max(c.g, c.b))) : c;
}

void main() {
  vec3 round_ = tap(vec2(-1, -1)) + tap(vec2(1, -1)) + tap(vec2(-1, 1)) + tap(vec2(1, 1));
  outColor = vec4(tap(vec2(0)) * 0.5 + round_ * 0.125, 1.0);
}
