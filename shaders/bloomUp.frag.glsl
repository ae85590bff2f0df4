// Twice the size through a tent, added to the next finer level.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uStep;
uniform float uStrength;
out vec4 outColor;

void main() {
  vec3 sum = vec3(0.0);
  for (int x = -1; x <= 1; x++)
    for (int y = -1; y <= 1; y++) {
      float w = (x == 0 ? 2.0 : 1.0) * (y == 0 ? 2.0 : 1.0);
      sum += texture(uSource, vUv + vec2(x, y) * uStep).rgb * w;
    }
  outColor = vec4(sum / 16.0 * uStrength, 0.0);
}
