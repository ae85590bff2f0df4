// A level sheet of water under the viewer, out to the horizon.
in vec2 corner;
uniform float uLevel, uReach, uEnd;  // uEnd: the z where it ends
out vec3 vAt;

void main() {
  vAt = vec3(uEye.x + corner.x * uReach, uLevel, min(uEye.z + corner.y * uReach, uEnd));
  gl_Position = uViewProjection * vec4(vAt, 1.0);
}
