// A tuft of reeds or grass as one upright quad that turns to the viewer, lit where it stands.
in vec2 corner;
in vec4 root;   // foot, height
in vec4 growth; // seed, half width, lean, 1 where there are seed heads
out vec2 vIn;   // across from -1 to 1, up from 0 to 1
flat out vec4 vGrowth;
flat out vec3 vLight;
flat out float vPixels;

void main() {
  vec3 away = root.xyz - uEye;
  bool spared = uFine < 0.5 && fract(growth.x * 61.0) < 0.5;  // half of them, where there is no room for detail
  float d = length(away);
  vec3 side = normalize(vec3(away.z, 0.0, -away.x));
  vIn = vec2(corner.x, corner.y * 0.5 + 0.5);
  vGrowth = growth;
  vPixels = growth.y * uFocal / d;
  vec3 middle = root.xyz + vec3(0.0, root.w * 0.6, 0.0);
  vLight = (poolAt(root.xz) * 0.6 + lightAt(middle + normalize(away) * uGridCell) * 0.35) * reaching(d);
  float near = smoothstep(1.5, 8.0, d);  // what stands at the lens gives way
  vec3 at = root.xyz + side * corner.x * growth.y * near + vec3(0.0, vIn.y * root.w * near, 0.0);
  gl_Position = uViewProjection * vec4(at, 1.0);
  if (spared || d < 1.1 || vPixels * root.w / growth.y < 0.04 * uResolution.y || root.y + root.w < uClip || uClip > -1e8 && d > 26.0) gl_Position = vec4(9.0, 9.0, 9.0, 1.0);
}
