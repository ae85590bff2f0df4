
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

// What stands on the hill: how much of it covers, how much of that shines.
vec2 standing(vec2 p, float world, float soft) {
  if (world < 0.5) {
    float trunk = 1.0 - smoothstep(0.012, 0.012 + soft, abs(p.x + 0.03 * sin(p.y * 9.0)) - 0.012 * smoothstep(0.12, 0.0, p.y));
    float crown = max(max(disc(p - vec2(0.0, 0.26), 0.1, 0.012), disc(p - vec2(-0.085, 0.2), 0.075, 0.012)), disc(p - vec2(0.085, 0.19), 0.08, 0.012));
    float leaves = 0.5 + 0.5 * noise2(p * 55.0);
    float lit = clamp(0.55 - 2.4 * p.x + 1.2 * (p.y - 0.22), 0.1, 1.0);
    return vec2(max(crown, trunk * step(0.0, p.y) * step(p.y, 0.22)), crown * leaves * lit + 0.12);
  }
  if (world < 1.5) {
    float wall = step(abs(p.x), 0.085) * step(0.0, p.y) * step(p.y, 0.12), roof = step(0.12, p.y) * step(abs(p.x) * 0.8 + p.y, 0.215);
    float window = disc((p - vec2(0.0, 0.06)) * vec2(1.0, 0.8), 0.032, soft);
    return vec2(max(wall, roof), 1.3 * window + 0.1 * wall + 0.24 * roof);
  }
  float hull = step(p.y, 0.03) * step(-0.035, p.y) * step(abs(p.x), 0.1 + p.y), sail = step(0.04, p.y) * step(p.y, 0.3) * step(-0.006, p.x) * step(p.x, 0.1 * (1.0 - p.y / 0.3));
  return vec2(max(hull, sail), 0.75 * sail * (1.0 - 4.0 * p.x) + 0.2 * hull);
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
  float moon = disc(m, 0.085, soft) * (0.8 + 0.2 * noise2(m * 30.0)), glow = exp(-9.0 * dot(m, m)) + 0.5 * exp(-40.0 * dot(m, m));
  float water = bowl * (1.0 - step(shore, q.y)), wave = sin(q.y * 190.0 + 3.0 * sin(q.x * 14.0) + uMotion * 0.7);
  float glitter = bell((q.x + 0.24) * 9.0) * smoothstep(-0.1, 0.8, wave);
  vec2 foot = world > 1.5 ? vec2(0.08, shore - 0.01) : vec2(0.16, RIM + 0.215);
  vec2 thing = standing(q - foot, world, soft);
  float star = step(0.965, hash2(floor(q * 34.0) + nature.z * 7.0)) * bell(length(fract(q * 34.0) - 0.5) * 5.0);
  float sky = (1.0 - smoothstep(0.34, 0.5, length((q - vec2(0.0, -0.02)) * vec2(0.8, 1.0)))) * open;
  vec3 pale = mix(vColor, vec3(1.0, 0.93, 0.74), 0.8), sea = mix(vColor, vec3(0.06, 0.26, 0.75), 0.7), warm = vec3(1.0, 0.62, 0.24);
  float lee = clamp(0.6 - 1.5 * (q.x - 0.02) + 1.8 * (q.y - RIM - 0.1), 0.12, 1.0);
  vec3 inner = sky * (sea * 0.2 * (1.0 + 0.6 * q.y) + pale * 0.4 * star);
  inner = mix(inner, sea * 0.16, ridge);
  inner = mix(inner, vColor * vec3(0.75, 1.0, 0.5) * (0.1 + 0.42 * lee * lee), land);
  inner += sky * pale * (0.22 * glow + 0.95 * moon) * (1.0 - land) * (1.0 - ridge);
  inner += water * (sea * (0.25 + 0.12 * wave) + pale * 0.75 * glitter);
  inner = mix(inner, (world < 0.5 ? mix(vColor, pale, 0.45) : warm) * thing.y * 0.95, thing.x * open);
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
