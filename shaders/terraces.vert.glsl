// Rings of stone in world space.
in vec3 position;
in vec3 normal;
in vec4 stuff;  // meters along the ring, 0 at the inner edge or foot to 1, meters across or up, 1 for a riser
out vec3 vAt, vNormal;
out vec4 vStuff;

void main() {
  vAt = position;
  vNormal = normal;
  vStuff = stuff;
  gl_Position = uViewProjection * vec4(position, 1.0);
}
