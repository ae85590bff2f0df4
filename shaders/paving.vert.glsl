// The plaza: one level of stone, open where the bowls are.
in vec3 position;  // x and z, meters
uniform float uLevel;
out vec3 vAt;

void main() {
  vAt = vec3(position.x, uLevel, position.y);
  gl_Position = uViewProjection * vec4(vAt, 1.0);
}
