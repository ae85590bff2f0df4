// Pools of the pods' light on a plane, finer than the light grid, as poolNow.frag colors them for each moment.
uniform sampler2D uPoolNow, uPoolLean;
uniform vec4 uPoolBox;  // least u and v, lengths

vec2 inPool(vec2 p) { return (p - uPoolBox.xy) / uPoolBox.zw; }
vec3 poolAt(vec2 p) { return texture(uPoolNow, inPool(p)).rgb; }

// Their slope by the meter, as a part of the light there: it leads to the pods they are from.
vec2 leanAt(vec2 p) { return texture(uPoolLean, inPool(p)).xy; }

// Value noise (x) and its slope (yz).
vec3 bumps(vec2 x) {
  vec2 i = floor(x), f = fract(x);
  vec2 u = f * f * (3.0 - 2.0 * f), du = 6.0 * f * (1.0 - f);
  vec4 h = corners(i);
  float across = h.y - h.x, up = h.z - h.x, both = h.x - h.y - h.z + h.w;
  return vec3(h.x + across * u.x + up * u.y + both * u.x * u.y, du * (vec2(across, up) + both * u.yx));
}
