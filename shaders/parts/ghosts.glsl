// A pod in several places at once: copies of glass, the pod itself, orbits through all of them, motes, and lamps behind.
#ifdef GHOSTS
#define LAMP 2.5
#define MOTE 1.5
#ifdef SHAPE
// How much larger than its pod a copy is: a pod that is small in the picture has copies that can be seen.
float larger(vec3 at, float radius) {
  float depth = max(dot(at - uEye, uForward), 0.1);
  return mix(1.7, 1.0, smoothstep(0.07, 0.16, radius * uFocal / (depth * uResolution.y)));
}

// A place about the pod, in its radii: across, up, back. It turns with whoever goes round it, but not all the way.
vec3 about(vec3 place) {
  vec2 across = normalize(mix(uAcross.xz, normalize(uRight.xz), 0.8));
  place.x *= uRoom;
  return vec3(across.x * place.x + across.y * place.z, place.y, across.y * place.x - across.x * place.z);
}

// How far the copies have gone out: all come home where the picture's middle is, but for a narrow picture.
float strayed(vec3 at) {
  vec3 away = at - uEye;
  float depth = max(dot(away, uForward), 0.1);
  float aside = length(away - uForward * depth) / depth * uFocal * 2.0 / uResolution.y;
  float wide = smoothstep(0.7, 1.3, uResolution.x / uResolution.y);
  return mix(0.62, smoothstep(0.06, 0.42, aside), wide) * uGrown * (2.0 - uGrown);
}

// One of the orbits: long and low, each tilted its own way, about the middle of all copies.
vec3 strandOf(vec3 p, float along, float size, vec4 nature) {
  float lane = nature.w, a = along * TAU, own = fract(lane * 0.618 + nature.z);
  vec3 place = vec3(0.9 + 0.5 * own + (4.3 + 1.4 * own) * cos(a), 0.2 + (1.05 + 0.6 * own) * sin(a + 3.6 * own), 2.0 - (2.2 + own) * sin(a));
  place.y += place.x * (0.06 + 0.07 * sin(lane * 2.4 + 0.5) + 0.02 * sin(uMotion * 0.11 + lane)) + 0.14 * sin(2.0 * a + lane * 1.7 + uMotion * 0.13);
  place.y = 0.25 * log(1.0 + exp(4.0 * (place.y + 1.1))) - 1.1;  // above the ground
  size *= larger(p, size);
  return p + size * about(place * strayed(p));
}
#elif defined(POINTS)
const vec3 SLIM = vec3(0.757, 1.0, 0.757);
const float CURLED = 0.95;
const float WITHIN = 0.915;
const float SHINES = 3.2;
const vec3 GOLD = vec3(1.0, 0.68, 0.28);

// What skin and water shine with, as a pod near by does (podsNear.frag.glsl).
vec3 eggOf(vec2 e, vec2 heart, vec3 skin, vec3 rear, float whole, float seed, vec3 tone, vec3 pale) {
  float k = length(e / SLIM.xy);
  float deep = sqrt(max(1.0 - k * k, 0.0)), wall = (deep - sqrt(max(WITHIN * WITHIN - k * k, 0.0))) / (1.0 - WITHIN);
  float leaf = 0.08, cloud = noise3(skin * 2.6 + seed * 11.0);
  WHERE(uClip < -1e8 && vPixels > 26.0) leaf = veins(skin, seed);
  vec3 apart = skin * SLIM - HEART;
  float near = 1.0 / (dot(apart, apart) + 0.22), shade = 0.55 + 0.45 * smoothstep(-0.9, 0.9, -skin.y);
  float second = smoothstep(0.90, 0.925, k) * (1.0 - smoothstep(0.925, 0.965, k));
  vec3 film = 0.5 + 0.5 * cos(TAU * (vec3(0.0, 0.12, 0.25) + (1.4 + seed) * deep * 1.1));
  vec3 light = tone * near * (0.010 * wall + 0.12 * leaf)
    + tone * shade * (0.030 * pow(max(wall - 1.0, 0.0), 1.6) + 0.08 * second) * (0.45 + 1.1 * cloud + 0.35 * leaf)
    + pale * 0.05 * smoothstep(0.94, 0.985, k) * shade * cloud;
  WHERE(whole > 0.5 && uFine > 0.5) {
    float back = veins(rear, seed + 0.37), caustic = pow(1.0 - abs(noise3(rear * 6.0 + seed + 0.05 * uMotion) - 0.5) * 2.0, 6.0);
    light += tone * near * (0.06 * back + 0.03 * caustic);
  }
  light *= mix(vec3(1.0), 0.55 + 0.9 * film, 0.28 * (1.0 - deep));
  float crescent = smoothstep(0.72, 0.93, k) * (1.0 - smoothstep(0.955, 1.0, k)) * smoothstep(0.1, 0.9, dot(normalize(e + 1e-4), vec2(-0.27, -0.96)));
  light += mix(tone, pale, 0.45) * crescent * 0.17 * (0.4 + cloud);
  light += mix(tone, vec3(1.0), 0.4) * 0.16 * exp(-420.0 * dot(e - vec2(-0.30, 0.66), (e - vec2(-0.30, 0.66)) * vec2(0.5, 2.6)));
  vec2 off = e - heart;
  float far2 = dot(off, off), tight = sqrt(far2 + 0.0072), loose = sqrt(far2 + 0.176);
  float core = 2.0 * atan(deep, tight) / tight, wide = 2.0 * atan(deep, loose) / loose;
  vec2 grid = e * 7.0 + vec2(0.0, 0.05 * uMotion), cell = floor(grid), dust = hash22(cell + floor(seed * 90.0)) - 0.5;
  vec2 toDust = grid - cell - 0.5 - 0.7 * dust;
  light += pale * fading(dot(toDust, toDust) * 500.0) * step(0.2, dust.x) * (0.1 + 0.16 * whole);
  return light + (0.35 + 0.65 * whole) * (tone * (0.75 + 0.5 * cloud) * (wide * wide * wide * 0.0029 + wide * 0.008) + pale * core * core * 0.0007);
}

// The sleeper as it is modelled: the heart before it, a little light from above, light through it, a rim.
vec3 bodyOf(vec3 at, vec3 ahead, float whole, vec3 tone, vec3 warm) {
  vec3 n = sleeperFaces(at, 0.0), toHeart = HEART - at;
  float d = length(toHeart), open_ = 0.8, through = 0.15;
  WHERE(whole * uFine > 0.5) {
    open_ = clamp(sleeper(at + n * 0.09, 0.0) / 0.09, 0.0, 1.0);
    through = 0.5 * exp(3.0 * clamp(sleeper(at + toHeart / d * 0.10, 0.0) / 0.10, -1.0, 0.0));
  }
  float wrap = max(dot(n, toHeart / d) + 0.2, 0.0) / 1.2, grain = 0.75 + 0.5 * noise3(at * 9.0), edge = pow(1.0 - clamp(-dot(n, ahead), 0.2, 1.0), 2.4);
  float key = 0.5 + 0.5 * dot(n, normalize(vec3(0.0, 0.75, 0.0) - 0.6 * ahead));
  vec3 deep = warm * mix(vec3(1.0, 0.75, 0.55), vec3(1.0), open_);
  return deep * (wrap * wrap * 0.13 + through * 0.06) / (d * d + 0.05) * grain + deep * key * key * key * key * (0.01 + 0.16 * open_) * grain
    + mix(warm, vec3(1.0, 0.9, 0.7), 0.5) * edge * (0.25 + 0.75 * smoothstep(-0.6, 0.8, n.y)) + tone * (0.02 + 0.05 * max(-n.y, 0.0));
}

// A copy at `e`, in half heights of its pod: skin, veins, and its sleeper, lit by the heart. The pod itself is far 0.
vec4 copyOf(vec2 e, vec4 nature, vec4 other) {
  float mirrored = step(-1e8, uClip);
  e *= 1.0 - 2.0 * mirrored;
  float seed = nature.z, away = other.x, real = step(away, 0.01), own = fract(other.y * 7.31 + away * 3.7);
  float lean = (0.08 + 0.5 * (1.0 - real)) * (own - 0.5);
  e = mat2(cos(lean), -sin(lean), sin(lean), cos(lean)) * e;
  float k = length(e / SLIM.xy), soft = 2.0 / max(vPixels, 4.0) + 0.25 * vBlur;
  float settled = 0.5 + 0.5 * sin(uMotion * 0.31 + own * TAU), clear = mix(nature.y * (0.72 + 0.28 * settled), 1.0, real);
  float lit = living() * (0.75 + 0.45 * uBeat) * uGrown * clear;
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0, k), deep = sqrt(max(1.0 - k * k, 0.0));
  float turn = 0.35 + (1.0 - real) * (own - 0.5) * 1.3;
  vec3 across = vec3(cos(turn), 0.0, sin(turn)), ahead = vec3(-sin(turn), 0.0, cos(turn));
  vec3 from = across * e.x + vec3(0.0, e.y, 0.0);
  vec3 skin = normalize(from / SLIM - ahead * deep + 1e-5), rear = normalize(from / SLIM + ahead * deep + 1e-5);
  float hit = -9.0, step_ = 0.0, close_ = 1.0;
  float within = 1.0 - dot(e / vec2(0.54, 0.64), e / vec2(0.54, 0.64));
  WHERE(within > 0.0) {
    float end = 0.4 * sqrt(within), go = -end;
    for (float i = 0.0; i < 14.0 + 8.0 * real - 5.0 * mirrored; i++) {
      step_ = sleeper((from + ahead * go) / CURLED, 0.0) * CURLED;
      close_ = min(close_, step_);
      if (step_ < 0.005) { hit = go; break; }
      go += step_ * 0.94;
      if (go > end) break;
    }
    if (hit < -8.0 && step_ < 0.014) hit = go;
  }
  vec3 tone = vColor * mix(vec3(1.0), other.z < 0.0 ? vec3(0.55, 1.25, 0.62) : vec3(0.62, 0.8, 1.3), (1.0 - real) * min(0.35 + 0.2 * away, 1.0));
  vec3 pale = mix(tone, vec3(0.95, 0.78, 0.45), 0.3 + 0.35 * real), warm = mix(GOLD, 0.5 * tone + 0.3 * GOLD, 0.65 * (1.0 - real));
  vec2 heart = vec2(HEART.x * across.x, HEART.y) * CURLED;
  vec3 light = tone * real * 0.3 * exp(-2.6 * max(k - 0.9, 0.0)) * smoothstep(1.27, 0.8, length(e)) * (1.0 - 0.8 * inside);
  WHERE(k < 1.0) light += SHINES * (1.0 + 0.15 * real) * eggOf(e, heart, skin, rear, real, seed, tone, pale) * inside;
  // The skin is in several places too, until it settles.
  vec2 stray = (1.0 - real) * (1.0 - 0.7 * settled) * vec2(0.075 * sin(own * 40.0 + 0.2 * uMotion), 0.05 * cos(own * 31.0 + 0.17 * uMotion));
  float other_ = length((e - stray) / SLIM.xy), third = length((e + 1.6 * stray) / SLIM.xy);
  light += (1.0 - real) * tone * (0.22 * bell((other_ - 0.985) / (0.008 + soft)) + 0.13 * bell((third - 0.985) / (0.008 + soft)));
  float halo = smoothstep(0.0, 0.64, within);
  light += warm * halo * (0.10 + 0.32 * real) * fading(max(close_, 0.0) * 26.0);
  float solid = mix(0.14, 0.5, real) * inside * (0.6 + 0.4 * clear);
  WHERE(hit > -8.0) {
    vec3 body = bodyOf((from + ahead * hit) / CURLED, ahead, real, tone, warm);
    light = mix(light, body + 0.1 * light, mix(0.55, 1.0, real));
    solid = mix(0.45, 0.97, real);
  }
  return vec4(light * lit * (1.0 - 0.5 * mirrored), solid * uGrown);
}

// A lamp out of focus, or a mote.
vec4 glimmer(vec2 q, vec4 nature) {
  float drawn = step(-1e8, uClip) * step(LAMP, nature.w);
  q.x *= 1.0 + 1.8 * drawn;
  float k = length(q), mote = step(nature.w, LAMP), swell = 0.7 + 0.3 * sin(uMotion * (0.3 + 0.3 * nature.z) + nature.z * 40.0);
  float disc = mix(smoothstep(1.0, 0.6, k) * (0.5 + 0.3 * k * k) + 0.7 * fading(k * k * 14.0), smoothstep(1.0, 0.0, k), drawn), spark = fading(k * k * 9.0) * smoothstep(1.0, 0.6, k);
  return vec4(vColor * mix(0.5 * disc, 1.5 * spark, mote) * nature.y * swell * uGrown * (0.6 + 0.4 * living()), 0.0);
}
#endif
#endif
