// Twice the size through a tent, added to the next finer level.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uStep;
uniform float uStrength;
out vec4 outColor;

void main() {
  vec2 side = 0.75 * uStep, other = vec2(side.x, -side.y);
  vec3 sum = texture(uSource, vUv + side).rgb + texture(uSource, vUv - side).rgb + texture(uSource, vUv + other).rgb + texture(uSource, vUv - other).rgb;
  outColor = vec4(sum * 0.25 * uStrength, 0.0);
}
