// Stone, earth and walls: plain triangles in world space.
in vec3 position;
in vec3 normal;
in vec4 stuff;  // how much light it gives back, grain, gloss, 1 where its back is black
out vec3 vAt, vNormal;
out vec4 vStuff;

void main() {
  vAt = position;
  vNormal = normal;
  vStuff = stuff;
  gl_Position = uViewProjection * vec4(position, 1.0);
}
