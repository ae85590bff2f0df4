
// An egg shell whose upper half is lifted off a small world in the lower: a hill and a moon over water, with a tree, a house
// with a lamp, or a boat.
#if defined(POINTS) && defined(SHELLS)
const float WIDE = 0.52, RIM = -0.36;

#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
  p.y += radius * 0.03 * sin(uMotion * 0.4 + nature.z * TAU);
  radius *= smoothstep(0.0, 0.25, uGrown);
}
#else

float disc(vec2 p, float radius, float soft) { return 1.0 - smoothstep(radius - soft, radius + soft, length(p)); }

// Leaves as small lights, each a little off its place in a grid.
float leaf(vec2 p) {
  vec2 cell = floor(p), off = vec2(hash2(cell), hash2(cell + 37.0)) - 0.5;
  return bell(length(p - cell - 0.5 - 0.6 * off) * 2.6) * (0.35 + 0.65 * hash2(cell + 11.0));
}

// What stands on the hill: how much of it covers, how much of that shines.
vec2 standing(vec2 p, float world, float soft) {
  if (world < 0.5) {
    float trunk = 1.0 - smoothstep(0.008, 0.008 + soft, abs(p.x + 0.02 * sin(p.y * 13.0)) - 0.016 * smoothstep(0.12, 0.0, p.y));
    vec2 c = p + 0.05 * (vec2(noise2(p * 17.0), noise2(p * 17.0 + 9.0)) - 0.5);
    float crown = max(max(disc(c - vec2(0.0, 0.26), 0.1, 0.03), disc(c - vec2(-0.085, 0.2), 0.075, 0.03)), disc(c - vec2(0.085, 0.19), 0.08, 0.03));
    vec2 blown = p + 0.003 * sin(uMotion + 30.0 * p.yx);
    float leaves = max(leaf(blown * 46.0), leaf(mat2(0.8, 0.6, -0.6, 0.8) * blown * 61.0));
    float lit = clamp(0.6 - 3.4 * p.x + 1.6 * (p.y - 0.22), 0.12, 1.2);
    return vec2(max(crown * smoothstep(0.05, 0.5, leaves), trunk * step(0.0, p.y) * step(p.y, 0.24)), crown * leaves * lit * 1.2);
  }
  if (world < 1.5) {
    float wall = step(abs(p.x), 0.075) * step(-0.02, p.y) * step(p.y, 0.1), roof = step(0.1, p.y) * step(abs(p.x) * 0.95 + p.y, 0.2);
    float window = disc((p - vec2(0.0, 0.05)) * vec2(1.0, 0.8), 0.028, soft);
    return vec2(max(wall, roof), 1.5 * window + 0.25 * wall * exp(-700.0 * dot(p - vec2(0.0, 0.03), p - vec2(0.0, 0.03))));
  }
  float hull = step(p.y, 0.03) * step(-0.035, p.y) * step(abs(p.x), 0.1 + p.y), sail = step(0.04, p.y) * step(p.y, 0.3) * step(-0.006, p.x) * step(p.x, 0.1 * (1.0 - p.y / 0.3));
  float lamp = exp(-500.0 * dot(p - vec2(-0.03, 0.05), p - vec2(-0.03, 0.05)));
  return vec2(max(max(hull, sail), 0.6 * lamp), sail * (0.6 - 3.0 * p.x) * (1.2 - 3.0 * p.y) + 1.4 * lamp);
}

// A half shell, dome up, its rim's ellipse open to the eye: light of its skin; y tells its rim, z whether it covers.
vec3 halfShell(vec2 p, float high, float deep, float soft) {
  float k = length(p / vec2(WIDE, high)), e = length(p / vec2(WIDE, deep));
  float dome = (1.0 - smoothstep(1.0 - 1.5 * soft, 1.0 + 1.5 * soft, k)) * step(0.0, p.y);
  float lon = p.x / WIDE * inversesqrt(max(1.0 - p.y * p.y / (high * high), 0.05));
  float vein = bell((fract(lon * 2.5 + 0.12 * sin(p.y * 9.0)) - 0.5) * 16.0) * (1.0 - k);
  float skin = dome * (0.05 + 0.5 * pow(k, 6.0) + 0.16 * vein) + 0.5 * bell((k - 0.985) / (0.01 + soft)) * step(0.0, p.y);
  float rim = bell((e - 1.0) / (0.03 + 2.5 * soft));
  return vec3(skin, rim, max(dome, 1.0 - smoothstep(0.98, 1.02, e)));
}

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float soft = 1.2 / max(vPixels, 6.0) + 0.1 * vBlur, lit = living() * smoothstep(0.0, 0.4, uGrown) * nature.y, side = uRoom, world = nature.w;
  q.x *= side;
  float open = smoothstep(0.25, 1.0, uGrown), turn = 0.3 * open;
  vec2 lid = q - vec2(0.06 * open, RIM + 0.74 * open);
  lid = mat2(cos(turn), sin(turn), -sin(turn), cos(turn)) * lid;
  vec3 upper = halfShell(lid, 0.46, 0.09, soft), lower = halfShell(vec2(q.x, RIM - q.y), 0.5, 0.15, soft);
  vec2 e = (q - vec2(0.0, RIM)) / vec2(WIDE, 0.15);
  float bowl = 1.0 - smoothstep(0.97, 1.0, length(e)), back = RIM + 0.15 * sqrt(max(1.0 - e.x * e.x, 0.0));
  float hill = RIM + 0.04 + 0.19 * bell((q.x - 0.14) * 3.6) + 0.1 * bell((q.x + 0.34) * 6.0), far = RIM + 0.13 + 0.09 * bell((q.x + 0.16) * 4.5);
  float across = smoothstep(1.0, 0.9, abs(e.x)), shore = RIM + 0.02 + 0.025 * sin(q.x * 9.0 + nature.z * 9.0);
  float land = (1.0 - smoothstep(hill - soft, hill + soft, q.y)) * smoothstep(shore - soft, shore + soft, q.y) * across;
  float ridge = (1.0 - smoothstep(far - soft, far + soft, q.y)) * step(shore, q.y) * across;
  vec2 m = q - vec2(-0.24, 0.1);
  float moon = disc(m, 0.085, soft) * (0.5 + 0.5 * smoothstep(0.25, 0.6, noise2(m * 26.0) * 0.6 + noise2(m * 57.0) * 0.4)) * (0.75 + 2.5 * (m.y - m.x)), glow = exp(-9.0 * dot(m, m)) + 0.5 * exp(-40.0 * dot(m, m));
  float water = bowl * (1.0 - step(shore, q.y)), near = clamp((shore - q.y) / 0.17, 0.0, 1.0);
  float ripple = noise2(vec2(q.x * mix(26.0, 12.0, near), q.y * mix(150.0, 70.0, near) + 0.5 * uMotion)), streaks = noise2(vec2(q.x * 7.0 - 0.1 * uMotion, q.y * 60.0));
  float glitter = bell((q.x + 0.24) / mix(0.05, 0.16, near)) * smoothstep(0.5, 0.85, ripple) * (1.4 - 0.8 * near);
  vec2 foot = world > 1.5 ? vec2(0.08, shore - 0.01) : vec2(0.16, RIM + 0.215);
  vec2 thing = standing(q - foot, world, soft), lamp = q - foot - vec2(world > 1.5 ? -0.03 : 0.0, 0.04);
  float lamplit = step(0.5, world) * exp(-90.0 * dot(lamp, lamp));
  float star = step(0.965, hash2(floor(q * 34.0) + nature.z * 7.0)) * bell(length(fract(q * 34.0) - 0.5) * 5.0);
  float sky = (1.0 - smoothstep(0.55, 1.0, length((q - vec2(0.0, -0.02)) / vec2(0.53, 0.5)))) * open;
  float high = max(q.y - RIM, 0.0), fog = noise2(vec2(q.x * 4.0 + 0.05 * uMotion, q.y * 13.0)) * 0.6 + noise2(vec2(q.x * 9.0 - 0.08 * uMotion, q.y * 27.0)) * 0.4;
  float haze = fading(high * 9.0) * (0.35 + 0.65 * fog), wisps = smoothstep(0.45, 0.8, fog) * bell((high - 0.12) * 7.0);
  vec3 pale = mix(vColor, vec3(1.0, 0.93, 0.74), 0.8), sea = mix(vColor, vec3(0.06, 0.26, 0.75), 0.7), warm = vec3(1.0, 0.62, 0.24);
  float crest = bell((hill - q.y) * 26.0) * smoothstep(0.55, -0.3, q.x), grass = noise2(q * vec2(70.0, 46.0)) * noise2(q * 13.0);
  float sparks = step(0.9, hash2(floor(q * 46.0) + nature.z * 3.0)) * bell(length(fract(q * 46.0) - 0.5) * 4.0);
  vec3 inner = sky * (sea * (0.05 + 0.2 * fading(high * 3.0)) + pale * (0.1 * haze + 0.45 * star * (1.0 - haze)));
  inner = mix(inner, sea * 0.035 + pale * 0.09 * haze, ridge);
  inner = mix(inner, vColor * (0.02 + 0.1 * grass + 0.34 * crest * (0.4 + grass) + 0.5 * sparks * (0.4 + 0.6 * living())) + warm * 0.5 * lamplit * (0.3 + grass), land);
  inner += sky * pale * (0.2 * glow + 0.95 * moon) * (1.0 - land) * (1.0 - ridge);
  inner += water * (sea * (0.05 + 0.16 * (1.0 - near) * streaks + 0.1 * ripple * ripple) + pale * 0.9 * glitter + warm * 0.6 * bell((q.x - foot.x) * 16.0) * step(0.5, world) * smoothstep(0.45, 0.8, ripple));
  inner = mix(inner, (world < 0.5 ? mix(vColor, pale, 0.45) : warm) * thing.y, thing.x * open);
  inner += pale * 0.1 * wisps * across * max(bowl, sky) + warm * 0.12 * lamplit * open;
  float filled = max(max(water, land), max(ridge, thing.x * open));
  float under = lower.z * (1.0 - bowl) * step(q.y, RIM);
  vec3 shell = vColor * 0.85 * (lower.x * under + lower.y * (q.y < RIM ? 1.0 : 0.45 * (1.0 - filled)));
  shell += (sea + 0.3 * pale) * under * 0.4 * smoothstep(RIM - 0.4, RIM - 0.12, q.y) * (1.0 - pow(abs(e.x), 2.0));
  vec3 cap = vColor * 0.85 * (upper.x + 0.8 * upper.y) + (sea + pale * 0.4) * 0.16 * upper.z * smoothstep(0.4, -0.1, lid.y);
  vec3 light = inner * (1.0 - under) * (1.0 - 0.6 * upper.z) + shell + cap;
  float cover = max(max(0.9 * filled, 0.72 * sky), max(0.75 * under, 0.5 * upper.z));
  return vec4(light * lit, cover * smoothstep(0.0, 0.4, uGrown));
}
#endif
#endif
