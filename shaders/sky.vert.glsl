// The night lies at the far end of sight.
in vec2 corner;
out vec2 vUv;

void main() {
  vUv = corner * 0.5 + 0.5;
  gl_Position = vec4(corner, 1.0, 1.0);
}
