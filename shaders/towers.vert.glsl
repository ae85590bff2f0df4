// A tower of glass as one upright quad that turns to the viewer.
in vec2 corner;
in vec4 foot;    // middle of its foot, half width
in vec4 form;    // height, profile (0 to 3), seed, floors
in vec2 holder;  // guild, how bright
out vec2 vIn;    // across in half widths, up in heights
flat out vec4 vFoot, vForm;
flat out vec3 vColor;
flat out float vPixels, vFar, vBlur;

void main() {
  vec3 away = foot.xyz - uEye;
  vec3 side = normalize(vec3(away.z, 0.0, -away.x));
  if (dot(side, uRight) < 0.0) side = -side;
  float d = length(away);
  vPixels = foot.w * uFocal / d;
  vBlur = uLens.x * abs(d - uLens.y) / d * uFocal;
  vFar = reaching(d);
  vIn = vec2(corner.x * 2.2, corner.y * 0.58 + 0.5);
  vFoot = foot;
  vForm = form;
  int guild = int(holder.x + 0.5);
  float nm = mix(uGuildHue(guild).x - 12.0 + 24.0 * hash1(form.z * 3.3) - 10.0 * step(0.8, form.z), uOne.x, uOne.y);
  vColor = spectrum(nm) * (0.25 + uGuildLight(guild).w) * holder.y;
  gl_Position = uViewProjection * vec4(foot.xyz + side * vIn.x * foot.w + vec3(0.0, vIn.y * form.x, 0.0), 1.0);
}
