// Twice the size through a tent, three quarters of it added to the next finer level.
in vec2 vUv;
uniform sampler2D uSource;
out vec4 outColor;

void main() {
  vec2 side = 0.75 / vec2(textureSize(uSource, 0)), other = vec2(side.x, -side.y);
  vec3 sum = texture(uSource, vUv + side).rgb + texture(uSource, vUv - side).rgb + texture(uSource, vUv + other).rgb + texture(uSource, vUv - other).rgb;
  outColor = vec4(sum * 0.1875, 0.0);
}
