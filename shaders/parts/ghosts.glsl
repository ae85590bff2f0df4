// A pod's copies in other places, on a bow, and the lines through all of them.
#ifdef GHOSTS
#ifdef SHAPE
// How much larger than its pod a copy is: a pod that is small in the picture has copies that can be seen.
float larger(vec3 at, float radius) {
  float depth = max(dot(at - uEye, uForward), 0.1);
  return mix(1.7, 1.0, smoothstep(0.07, 0.16, radius * uFocal / (depth * uResolution.y)));
}

// Where a copy is, `far` steps along its bow; all come home where the picture's middle is.
vec3 strewn(vec3 at, float far, float radius, float seed) {
  vec3 away = at - uEye;
  float depth = max(dot(away, uForward), 0.1);
  float aside = length(away - uForward * depth) / depth * uFocal * 2.0 / uResolution.y;
  far *= smoothstep(0.06, 0.42, aside) * uGrown * (2.0 - uGrown);
  float stray = sign(far) * (1.85 + 0.06 * sin(uMotion * 0.23 + far + seed * TAU)) * pow(abs(far), 0.55);
  float up = 0.6 * sin(far * 0.75 + seed * TAU + 0.12 * uMotion) - 0.6 * sin(seed * TAU + 0.12 * uMotion);
  return at + radius * (uAcross * uRoom * stray + vec3(0.0, up + 0.08 * abs(far), 0.0) - uToward * 0.22 * abs(far));
}

// A line from the last copy on one side to the last on the other; `nature.w` holds how many there are, and its lane.
vec3 strandOf(vec3 p, float along, float size, vec4 nature) {
  float reach = floor((nature.w + 2.0) / 4.0), lane = nature.w - 4.0 * reach;
  float middle = 0.5 * (reach - 3.0), half_ = 0.5 * (reach + 3.0) + 1.2, x = (along - middle) / half_;
  float bow = sqrt(max(1.0 - x * x, 0.0)), wave = 0.16 * sin(along * 1.3 + lane * 7.0 + uMotion * 0.2) * bow;
  size *= larger(p, size);
  return strewn(p, along, size, nature.z) + vec3(0.0, size * uGrown * ((1.3 + 0.5 * lane * lane) * lane * bow + wave), 0.0) + uToward * size * 0.8 * bow * sin(lane * 9.0);
}
#elif defined(POINTS)
const vec3 SLIM = vec3(0.757, 1.0, 0.757);
const float CURLED = 0.86;
const float WITHIN = 0.915;
const float SHINES = 3.2;

// What skin and water shine with, as a pod near by does (podsNear.frag.glsl).
vec3 eggOf(vec2 e, vec2 heart, vec3 skin, float seed, vec3 tone, vec3 pale) {
  float k = length(e / SLIM.xy);
  float deep = sqrt(max(1.0 - k * k, 0.0)), wall = (deep - sqrt(max(WITHIN * WITHIN - k * k, 0.0))) / (1.0 - WITHIN);
  float leaf = veins(skin, seed), cloud = noise3(skin * 2.6 + seed * 11.0);
  vec3 apart = skin * SLIM - HEART;
  float near = 1.0 / (dot(apart, apart) + 0.22), shade = 0.55 + 0.45 * smoothstep(-0.9, 0.9, -skin.y);
  float second = smoothstep(0.90, 0.925, k) * (1.0 - smoothstep(0.925, 0.965, k));
  vec3 film = 0.5 + 0.5 * cos(TAU * (vec3(0.0, 0.12, 0.25) + (1.4 + seed) * deep * 1.1));
  vec3 light = tone * near * (0.010 * wall + 0.09 * leaf)
    + tone * shade * (0.030 * pow(max(wall - 1.0, 0.0), 1.6) + 0.08 * second) * (0.45 + 1.1 * cloud + 0.35 * leaf)
    + pale * 0.05 * smoothstep(0.94, 0.985, k) * shade * cloud;
  light *= mix(vec3(1.0), 0.55 + 0.9 * film, 0.28 * (1.0 - deep));
  float crescent = smoothstep(0.72, 0.93, k) * (1.0 - smoothstep(0.955, 1.0, k)) * smoothstep(0.1, 0.9, dot(normalize(e + 1e-4), vec2(-0.27, -0.96)));
  light += mix(tone, pale, 0.45) * crescent * 0.17 * (0.4 + cloud);
  vec2 off = e - heart;
  float far2 = dot(off, off), tight = sqrt(far2 + 0.0072), loose = sqrt(far2 + 0.176);
  float core = 2.0 * atan(deep, tight) / tight, wide = 2.0 * atan(deep, loose) / loose;
  return light + tone * (0.75 + 0.5 * cloud) * (wide * wide * wide * 0.0029 + wide * 0.008) + pale * core * core * 0.0007;
}

// A copy at `e`, in half heights of its pod: skin, veins, and its sleeper, turned by its own angle, lit by the heart.
vec4 copyOf(vec2 e, vec4 nature, vec4 other) {
  float far = nature.w, seed = nature.z, real = step(abs(far), 0.5), lean = (0.2 + 0.4 * (1.0 - real)) * (seed - 0.5);
  e = mat2(cos(lean), -sin(lean), sin(lean), cos(lean)) * e;
  float k = length(e / SLIM.xy), soft = 2.0 / max(vPixels, 4.0) + 0.25 * vBlur, lit = living() * (0.75 + 0.45 * uBeat) * uGrown * nature.y;
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0, k), deep = sqrt(max(1.0 - k * k, 0.0));
  float turn = (fract(seed * 7.0) < 0.5 ? 0.0 : PI) + (seed - 0.5) * 1.6;
  vec3 across = vec3(cos(turn), 0.0, sin(turn)), ahead = vec3(-sin(turn), 0.0, cos(turn));
  vec3 from = across * e.x + vec3(0.0, e.y, 0.0);
  vec3 skin = normalize(from / SLIM + ahead * deep + 1e-5);
  float hit = -9.0, step_ = 0.0;
  WHERE(length(e / vec2(0.5, 0.62)) < 1.0) {
    float go = -0.42;
    for (float i = 0.0; i < 16.0; i++) {
      step_ = sleeper((from + ahead * -go) / CURLED) * CURLED;
      if (step_ < 0.006) { hit = go; break; }
      go += step_ * 0.94;
      if (go > 0.42) break;
    }
  }
  float afar = smoothstep(1.05, 1.5, other.z);  // large in the picture, a copy is fainter, and a pod is seen itself
  vec3 tone = vColor * mix(vec3(1.0), far < 0.0 ? vec3(0.7, 1.2, 0.7) : vec3(0.72, 0.75, 1.3), min(abs(far) * 0.3, 1.0));
  vec3 pale = mix(tone, vec3(0.95, 0.78, 0.45), 0.3 + 0.35 * real);
  vec2 heart = vec2(HEART.x * across.x, HEART.y) * CURLED;
  vec3 light = tone * real * 0.3 * exp(-2.6 * max(k - 0.9, 0.0)) * smoothstep(1.5, 0.9, length(e)) * (1.0 - 0.8 * inside);
  WHERE(k < 1.0) light += SHINES * eggOf(e, heart, skin, seed, tone, pale) * inside;
  float here = 1.0 / (1.0 + 0.9 * abs(far));
  vec3 warm = mix(0.5 * tone, mix(tone * 0.6, vec3(1.0, 0.66, 0.26), here), afar);
  float solid = (0.1 + 0.3 * here) * inside;
  WHERE(hit > -8.0) {
    vec3 at = (from - ahead * hit) / CURLED, toHeart = HEART - at;
    vec2 near = vec2(0.008, 0.0);
    vec3 n = normalize(vec3(sleeper(at + near.xyy), sleeper(at + near.yxy), sleeper(at + near.yyx)) - step_ / CURLED);
    float d = length(toHeart), wrap = max(dot(n, toHeart / d) + 0.2, 0.0) / 1.2, edge = pow(1.0 - clamp(dot(n, ahead), 0.0, 1.0), 2.2);
    vec3 body = (1.0 + 0.7 * real) * warm * (wrap * wrap * 0.15 + 0.006) / (d * d + 0.04) + mix(tone, warm, 0.8) * (0.04 + 0.22 * edge) + 0.1 * light;
    light = mix(light, body, 0.25 + 0.75 * here);
    solid = mix(0.3, 0.97, here);
  }
  return vec4(light * lit, solid * uGrown) * mix(0.65 * (1.0 - real), 1.0, afar);
}
#endif
#endif
