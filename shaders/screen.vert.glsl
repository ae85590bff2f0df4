// A triangle that covers the screen, before all depth.
out vec2 vUv;

void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  vUv = corner * 0.5 + 0.5;
  gl_Position = vec4(corner, -1.0, 1.0);
}
