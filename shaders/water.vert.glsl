// A level sheet of water under the viewer, out to the horizon.
in vec2 corner;
uniform float uLevel, uReach;
out vec3 vAt;

void main() {
  vAt = vec3(uEye.x + corner.x * uReach, uLevel, uEye.z + corner.y * uReach);
  gl_Position = uViewProjection * vec4(vAt, 1.0);
}
