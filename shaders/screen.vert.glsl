// A triangle that covers the screen, before all depth.
in vec2 corner;
out vec2 vUv;

void main() {
  vUv = corner * 0.5 + 0.5;
  gl_Position = vec4(corner, -1.0, 1.0);
}
