// What is about pods: clear skins with a film's colors, faint copies on a bow and the lines through them, necks between two,
// rings that take on a rhythm, bands with a heartbeat.
#ifdef SHAPE
// Where a copy is, `far` steps along its bow; all come home where the picture's middle is.
vec3 strewn(vec3 at, float far, float radius, float seed) {
  vec3 away = at - uEye;
  float depth = max(dot(away, uForward), 0.1);
  float aside = length(away - uForward * depth) / depth * uFocal * 2.0 / uResolution.y;
  far *= smoothstep(0.06, 0.42, aside) * uGrown * (2.0 - uGrown);
  float stray = sign(far) * (1.9 + 0.06 * sin(uMotion * 0.23 + far + seed * TAU)) * pow(abs(far), 0.6);
  float up = 0.6 * sin(far * 0.75 + seed * TAU + 0.12 * uMotion) - 0.6 * sin(seed * TAU + 0.12 * uMotion);
  return at + radius * (uAcross * uRoom * stray + vec3(0.0, up, 0.0) - uToward * 0.22 * abs(far));
}
#endif

#ifdef LINES
#ifdef SHAPE
#ifdef BANDS
// A heart's beat as it is drawn: a low wave, a fall, a peak, a fall, a low wave.
float beatAt(float x) {
  return 0.16 * bell((x + 0.6) * 5.0) - 0.12 * bell((x + 0.17) * 13.0) + 1.2 * bell(x * 11.0) - 0.2 * bell((x - 0.18) * 12.0)
    + 0.24 * bell((x - 0.62) * 4.5);
}
#endif
#ifdef ADAPTING
// One of three rhythms, as many times round as its pace.
float rhythm(float turn, float pace, float way) {
  float a = turn * pace;
  if (way < 0.34) return sin(a);
  if (way < 0.67) return 1.9 * bell(2.2 * sin(0.5 * a)) - 0.6 - 0.4 * bell(2.2 * sin(0.5 * a - 0.6));
  return 0.75 * sin(a) + 0.45 * sin(2.0 * a + 0.8);
}
#endif

vec3 lineAt(vec3 p, float along, vec4 nature) {
  float size = vOther.x, seed = nature.z, turn = along * TAU;
#if defined(GHOSTS)
  float reach = floor((nature.w + 2.0) / 4.0), lane = nature.w - 4.0 * reach;
  float middle = 0.5 * (reach - 2.0), half_ = 0.5 * (reach + 2.0) + 0.8, x = (along - middle) / half_;
  float bow = sqrt(max(1.0 - x * x, 0.0));
  float wave = 0.16 * sin(along * 1.3 + lane * 7.0 + uMotion * 0.2) * bow;
  return strewn(p, along, size, seed) + vec3(0.0, size * uGrown * (1.28 * lane * bow + wave), 0.0) + uToward * size * 0.8 * bow * sin(lane * 9.0);
#elif defined(ADAPTING)
  float ring = nature.w, pace = 3.0 + floor(fract(seed * 7.0) * 6.0), way = fract(seed * 13.0);
  float told = smoothstep(-0.5, 0.6, sin(uMotion * (0.22 + 0.2 * seed) + seed * TAU - 0.55 * ring));
  float spin = turn + uMotion * 0.06 * (seed > 0.5 ? 1.0 : -1.0);
  float other = rhythm(turn, pace + 3.0, fract(way + 0.4)) * 0.35;
  float lift = mix(other, rhythm(spin, pace, way), told) * (1.0 - 0.2 * ring);
  float out_ = size * (1.32 + uGrown * (0.2 * ring + 0.34 * lift));
  return p + out_ * (uRight * cos(turn) + uUp * sin(turn));
#elif defined(BANDS)
  float afar = 0.062 * dot(p - uEye, uForward) * uResolution.y * 0.5 / uFocal, swing = mix(0.5, 1.15, smoothstep(1.0, 3.0, afar / size));
  size = max(1.3 * size, afar);
  vec3 right = normalize(vec3(uRight.x, 0.0, uRight.z)), toward = vec3(-right.z, 0.0, right.x);
  float x = (along - 0.5) * 5.0;
  vec3 up = vec3(0.0, 0.4 * cos(turn) + swing * beatAt(x) * uGrown * (0.85 + 0.15 * sin(uMotion * 0.7 + seed * TAU)), 0.0);
  return p + size * (right * sin(turn) - toward * 0.9 * cos(turn) + up);
#else
  return p;
#endif
}
#else
float lineShine(float along, float across, vec4 nature) {
#if defined(GHOSTS)
  float run = fract(along * 0.14 - uMotion * 0.05 + nature.w * 0.37);
  return (0.1 + 0.8 * bell((run - 0.5) * 5.0)) * living() * uGrown;
#elif defined(BANDS)
  float blur = uLens.x * abs(distance(vAt, uEye) - uLens.y) / vOther.x;
  float run = abs(fract(along - uMotion * 0.12 - nature.z) - 0.5), front = bell((along - 0.5) * 4.5);
  return (0.22 + 0.85 * front + 0.7 * bell((run - 0.5) * 9.0)) * living() * grownTo(abs(along - 0.5) * 2.0) / (max(vFade, 0.12) * (1.0 + 5.0 * blur));
#else
  return 0.85 * living() * grownTo(0.2 * nature.w);
#endif
}
#endif
#endif

#if defined(POINTS) && !defined(SHELLS)
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
#ifdef GHOSTS
  p = strewn(p, nature.w, other.x, other.y);
#elif !defined(JOINED)
  radius *= smoothstep(0.0, 0.3, uGrown);
#endif
}
#else

float merged(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}

float limb(vec2 p, vec2 a, vec2 b, float radius) {
  vec2 way = b - a, from = p - a;
  return length(from - way * clamp(dot(from, way) / dot(way, way), 0.0, 1.0)) - radius;
}

// A curled sleeper's outline; see sleeper.glsl.
float curled(vec2 p) {
  float d = merged(length(p - vec2(0.13, 0.40)) - 0.14, limb(p, vec2(0.04, 0.30), vec2(-0.08, 0.17), 0.08), 0.08);
  d = merged(d, limb(p, vec2(-0.10, 0.15), vec2(-0.20, -0.06), 0.12), 0.09);
  d = merged(d, limb(p, vec2(-0.21, -0.05), vec2(-0.15, -0.30), 0.13), 0.1);
  d = merged(d, limb(p, vec2(-0.14, -0.32), vec2(0.26, -0.05), 0.09), 0.06);
  d = merged(d, limb(p, vec2(0.26, -0.05), vec2(0.15, -0.42), 0.055), 0.04);
  return merged(d, limb(p, vec2(-0.05, 0.15), vec2(0.09, -0.05), 0.05), 0.04);
}

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
#if defined(ADAPTING)
  float off = length(q);
  return vec4(0.0, 0.0, 0.0, 0.86 * uGrown * smoothstep(0.4, 0.5, off) * smoothstep(1.0, 0.7, off));
#elif defined(GHOSTS)
  float far = nature.w, seed = nature.z, real = step(abs(far), 0.5), lean = (0.25 + 0.45 * (1.0 - real)) * (seed - 0.5);
  vec2 e = mat2(cos(lean), -sin(lean), sin(lean), cos(lean)) * q * 1.5 * (1.0 + vBlur);
  e.x *= mix(fract(seed * 7.0) < 0.5 ? -1.0 : 1.0, 1.0, real);
  float k = length(e * vec2(1.32, 1.0)), soft = 2.0 / max(vPixels, 4.0) + 0.25 * vBlur, lit = living() * (0.75 + 0.45 * uBeat) * uGrown * nature.y;
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0, k);
  float rim = 0.75 * bell((k - 0.975) / (0.014 + soft)) + 0.3 * bell((k - 0.9) / (0.02 + soft)) + 0.28 * smoothstep(0.5, 1.0, k) * inside;
  float lon = e.x * 1.32 * inversesqrt(max(1.0 - e.y * e.y, 0.08));
  float vein = bell((fract(lon * 1.7 + 0.2 * sin(e.y * 5.0 + seed * 20.0) + seed) - 0.5) * 22.0) * smoothstep(1.0, 0.7, k);
  vec2 cell = e * 10.0 + seed * 40.0;
  float speck = bell(length(fract(cell) - 0.5) * 7.0) * step(0.84, hash2(floor(cell))) * inside;
  vec2 heart = e - vec2(0.15, 0.04);
  float body = curled(e / 1.08) * 1.08, within = 1.0 - smoothstep(-0.5 * soft, 0.5 * soft, body);
  float warm = exp(-5.0 * dot(heart, heart)) * inside, halo = real * 0.35 * exp(-2.6 * max(k - 0.9, 0.0)) * smoothstep(1.5, 0.9, length(q) * 1.5);
  vec3 tone = vColor * mix(vec3(1.0), far < 0.0 ? vec3(0.8, 1.15, 0.75) : vec3(0.8, 0.75, 1.25), min(abs(far) * 0.25, 1.0));
  vec3 pale = mix(tone, vec3(0.9, 0.85, 0.65), 0.28);
  vec3 light = tone * (rim * (1.0 + 0.2 * real) + (0.24 + 0.2 * real) * vein + 0.5 * speck + (0.07 + 0.05 * real) * inside + halo) + mix(tone, vec3(0.95, 0.7, 0.4), 0.6 * real) * 0.5 * warm;
  vec3 gold = vec3(0.95, 0.72, 0.34) * (0.16 + 0.5 * exp(body * 14.0)), shade = pale * exp(body * 26.0) * 0.3 + light * 0.12;
  light = mix(light, mix(shade, gold, real), within);
  return vec4(light * lit, mix(0.25 * within, 0.3 * inside + 0.4 * within, real) * uGrown);
#elif defined(JOINED)
  q *= 1.0 + vBlur;
  float size = other.w, away = distance(vMiddle, uEye), seed = nature.z;
  vec3 ahead = (vMiddle - uEye) / away, right = normalize(cross(ahead, uUp)), up = cross(right, ahead);
  vec3 one = vMiddle - other.xyz - uEye, two = vMiddle + other.xyz - uEye;
  float near = away / (dot(one, ahead) * size), nearer = away / (dot(two, ahead) * size);
  vec2 a = vec2(dot(one, right), dot(one, up)) * near, b = vec2(dot(two, right), dot(two, up)) * nearer;
  float ra = 1.12 * nature.w * near, rb = 1.12 * nature.y * nearer, long_ = max(distance(a, b), 1e-3);
  vec2 way = (b - a) / long_, p = q - a;
  float x = dot(p, way), u = clamp(x / long_, 0.0, 1.0), between = 4.0 * u * (1.0 - u), r = mix(ra, rb, u);
  float y = dot(p, vec2(-way.y, way.x)) + 0.12 * r * between * sin(u * 5.0 - uMotion * 0.35 + seed * TAU);
  float open = 3.0 * r * smoothstep(0.0, 0.12, 0.5 - abs(u - 0.5) - 0.56 * uGrown);
  float neck = max(abs(y) - 0.3 * r + open, max(-x, x - long_));
  float d = merged(min(length(p) - ra, length(q - b) - rb), neck, 1.1 * r), soft = 1.6 / max(vPixels, 8.0) + 0.1 * vBlur;
  float inside = 1.0 - smoothstep(-soft, soft, d), link = smoothstep(0.0, 0.25, u) * smoothstep(1.0, 0.75, u);
  float skin = 0.75 * bell(d / (0.03 * r + soft)) + 0.22 * bell((d + 0.13 * r) / (0.035 * r + soft)) + inside * (0.06 + 0.3 * exp(d * 5.0 / r));
  float lane = 0.13 * r * sin(u * TAU * 1.5 + uMotion * 0.2), run = u * 2.0 * long_ / (3.0 * r);
  float go = bell((fract(run - uMotion * 0.16 + seed) - 0.5) * 4.5) * bell((y - lane) / (0.1 * r));
  float come = bell((fract(run + uMotion * 0.16 + seed) - 0.5) * 4.5) * bell((y + lane) / (0.1 * r));
  float stream = (0.16 * bell(y / (0.24 * r)) + 0.1 * (bell((y - lane) / (0.05 * r)) + bell((y + lane) / (0.05 * r)))) * link * inside;
  vec3 pale = mix(vColor, vec3(1.0, 0.86, 0.55), 0.65);
  float ends = smoothstep(1.0, 0.93, length(q) / (1.0 + vBlur)), lit = living() * uGrown * ends;
  return vec4(lit * (vColor * (0.75 * skin + stream + 0.75 * go * link) + pale * (0.8 * come * link + 0.4 * stream)), 0.16 * inside * uGrown * ends);
#else
  float soft = 1.5 / max(vPixels, 2.0), lit = living() * uGrown * nature.y, k = length(q);
  float rim = smoothstep(0.72, 0.97, k) * (1.0 - smoothstep(0.985 - soft, 0.985, k));
  vec3 film = 0.5 + 0.5 * cos(TAU * (vec3(0.0, 0.33, 0.67) + 0.7 * k * k + 0.25 * q.y + nature.z + 0.02 * uMotion));
  float glint = exp(-30.0 * dot(q - vec2(-0.45, 0.55), q - vec2(-0.45, 0.55)));
  return vec4(mix(vColor, film, 0.55) * lit * (0.75 * rim * rim + 0.03 * step(k, 0.97)) + 0.35 * glint * lit, 0.0);
#endif
}
#endif
#endif
