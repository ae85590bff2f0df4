// What is about pods: clear skins with a film's colors, copies (ghosts.glsl), necks between two, rings that take on a rhythm,
// bands with a heartbeat.
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
  return strandOf(p, along, size, nature);
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
  float run = fract(along - uMotion * 0.02 + nature.w * 0.37);
  return (0.16 + 0.8 * bell((run - 0.5) * 5.0)) * living() * uGrown;
#elif defined(BANDS)
  float blur = uLens.x * abs(distance(vAt, uEye) - uLens.y) / vOther.x;
  float run = abs(fract(along - uMotion * 0.12 - nature.z) - 0.5), front = bell((along - 0.5) * 4.5);
  // However thin it is drawn it is as bright, but less so in other shots than its own.
  return (0.22 + 0.85 * front + 0.7 * bell((run - 0.5) * 9.0)) * living() * grownTo(abs(along - 0.5) * 2.0) * uFull / (max(vFade / max(uFull, 0.05), 0.12) * (1.0 + 5.0 * blur));
#else
  return 0.85 * living() * (0.6 + 0.6 * uBeat) * grownTo(0.2 * nature.w);
#endif
}
#endif
#endif

#if defined(POINTS) && !defined(SHELLS)
#ifdef SHAPE
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) {
#ifdef GHOSTS
  if (nature.w > LAMP) {
    radius *= 1.0 + 1.8 * step(-1e8, uClip);  // drawn out in a mirror
    return;
  }
  float size = larger(p, other.w), far = length(other.xyz);
  vec3 place = other.xyz + vec3(0.07, 0.06, 0.0) * sin(uMotion * vec3(0.23, 0.31, 0.0) + far * 9.0 + nature.z * TAU) * smoothstep(0.0, 0.3, far);
  p += size * other.w * about(place * strayed(p));
  radius *= size * (1.0 - step(-1e8, uClip) * step(MOTE, nature.w));
  vOther = vec4(far, other.y, other.x, size);
#elif !defined(JOINED)
  radius *= smoothstep(0.0, 0.3, uGrown);
#endif
}
#else

float merged(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}

vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
#if defined(ADAPTING)
  float off = length(q);
  return vec4(0.0, 0.0, 0.0, 0.86 * uGrown * smoothstep(0.4, 0.5, off) * smoothstep(1.0, 0.7, off));
#elif defined(GHOSTS)
  if (nature.w > MOTE) return glimmer(q, nature);
  return copyOf(q * (other.x < 0.01 ? 1.5 : 1.16) * (1.0 + vBlur), nature, other);
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
  float neck = length(vec2(x - u * long_, y)) - 0.3 * r + open;
  float d = merged(merged(length(p) - ra, length(q - b) - rb, 0.7 * r), neck, 1.1 * r), soft = 1.6 / max(vPixels, 8.0) + 0.1 * vBlur;
  float inside = 1.0 - smoothstep(-soft, soft, d), link = smoothstep(0.0, 0.25, u) * smoothstep(1.0, 0.75, u);
  float lane = 0.13 * r * sin(u * TAU * 1.5 + uMotion * 0.2), run = u * 2.0 * long_ / (3.0 * r);
  float go = bell((fract(run - uMotion * 0.16 + seed) - 0.5) * 4.5) * bell((y - lane) / (0.1 * r));
  float come = bell((fract(run + uMotion * 0.16 + seed) - 0.5) * 4.5) * bell((y + lane) / (0.1 * r));
  float apart = smoothstep(2.2, 3.4, long_ / r), both = -max(length(p) - 0.9 * ra, length(q - b) - 0.9 * rb) / r;
  float skin = mix(0.3, 1.0, apart) * (0.42 * bell(d / (0.018 * r + soft)) + 0.14 * apart * bell((d + 0.11 * r) / (0.03 * r + soft)) + 0.14 * inside * exp(d * 7.0 / r)) + 0.006 * inside;
  float meeting = (1.0 - apart) * smoothstep(-0.1, 0.5, both);
  link *= apart;
  float stream = (0.16 * bell(y / (0.24 * r)) + 0.1 * (bell((y - lane) / (0.05 * r)) + bell((y + lane) / (0.05 * r)))) * link * inside;
  vec3 pale = mix(vColor, vec3(1.0, 0.86, 0.55), 0.65);
  float ends = smoothstep(1.0, 0.93, length(q) / (1.0 + vBlur)), lit = living() * uGrown * ends;
  return vec4(lit * (vColor * (0.75 * skin + stream + 0.75 * go * link) + pale * (0.8 * come * link + 0.4 * stream) + mix(vColor, pale, 0.3) * 0.7 * meeting), 0.03 * inside * uGrown * ends);
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
