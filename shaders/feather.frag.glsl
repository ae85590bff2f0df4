// A colony in its box: all of it in the middle, nothing at the edge of the ellipse.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec4 uBox;  // the box in the source: from, size
out vec4 outColor;

void main() {
  vec2 q = (vUv - 0.5) * 2.0;
  vec3 light = texture(uSource, uBox.xy + vUv * uBox.zw).rgb;
  outColor = vec4(light * (1.0 - smoothstep(0.6, 0.99, length(q))), 0.0);
}
