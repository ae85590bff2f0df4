// The notice: past a hard edge the scene goes on in gray, as it was when all stopped, behind a sheet of regulations and over
// black glass; on this side of it the phrase that was playing is held in its colors. Places are of the picture, in half
// heights from its middle, x toward the side with room. Cloth's `nature`: where its view has the pod in favor, its size there.
#ifdef NOTICE
const float HORIZON = -0.27;  // where the glass of the stage ends
const vec3 GRAY = vec3(0.86, 0.95, 1.04);
#ifdef SHAPE
vec3 sheetAt(vec3 p, vec2 at, vec4 nature) {
  vec2 half2 = uResolution / (2.0 * uFocal) * 0.3;
  return uEye + uForward * 0.3 + uRight * p.x * half2.x + uUp * p.y * half2.y;
}
vec3 lineAt(vec3 p, float along, vec4 nature) { return p; }
void pointAt(inout vec3 p, inout float radius, vec4 nature, vec4 other) { radius *= 0.6 + 0.4 * uGrown; }
#else
float wide() { return uResolution.x / uResolution.y; }

// Where the picture is cut: beside the pod in favor, which a tall one has nearer its middle.
float cutAt() { return wide() * mix(0.2, -0.244, smoothstep(0.5, 1.7, wide())); }

vec2 pictureAt() {
  vec2 p = (2.0 * gl_FragCoord.xy - uResolution) / uResolution.y;
  return vec2(p.x * uRoom, p.y);
}

// The pod in favor as it is seen now: where, and its radius.
vec3 favored() {
  vec3 d = uAt - uEye;
  float scale = 2.0 * uFocal / (max(dot(d, uForward), 0.1) * uResolution.y);
  return vec3(dot(d, uRight) * uRoom, dot(d, uUp), uRadius) * scale;
}

// 1 where the picture is still the one that was stopped, 0 where the story sees it from elsewhere.
float still(vec3 pod) {
  float side = dot(normalize(uEye - uAt), uToward), size = pod.z * uHalf / uRadius;
  return smoothstep(0.86, 0.96, side) * smoothstep(0.35, 0.55, size) * (1.0 - smoothstep(1.7, 2.6, size));
}

// Within an egg of so many radii about the pod, with a soft edge.
float withinPod(vec2 p, vec3 pod, float radii, float soft) {
  return smoothstep(radii + soft, radii - soft, length((p - pod.xy) / (pod.z * vec2(0.84, 1.0))));
}

// Where the sleeper is seen again, in gray: middle and half height.
vec3 againOf() { return vec3(wide() - 1.17, -0.35, 0.32); }

// What was being played: notes on lines that go into the sleeper and up to the edge, and no further.
float heldAt(float ofPicture) {
  vec3 pod = favored();
  return (1.0 - withinPod(pictureAt(), pod, 1.0, 0.03)) * mix(1.0, still(pod), ofPicture) * uGrown;
}

float lineShine(float along, float across, vec4 nature) {
  float under = step(0.5, nature.w), shimmer = 1.0 - under * (0.25 + 0.5 * sin(along * 160.0 + nature.z * 40.0) * sin(along * 47.0));
  return heldAt(under) * (0.3 + 0.7 * smoothstep(0.2, 1.0, along)) * smoothstep(0.0, 0.12, along) * shimmer;
}

// The sheet at a place of the picture: its own place there, in its heights; it comes nearer toward the side with room.
vec2 sheetPlace(vec2 p) {
  float cut = cutAt(), whole = wide() - cut, u = (p.x - cut) / whole;
  float high = mix(0.97, 1.3, u), along = u * 1.3 / high;
  return vec2(along * whole / 1.12, (mix(0.84, 1.06, u) - p.y) / high);
}

// A note on its line, one out of focus, a light in the hall's tiers, or the pod of one who sits near; the hall goes on in gray.
vec4 pointPaint(vec2 q, vec4 nature, vec4 other) {
  float under = step(0.5, nature.w), kind = other.x, hall = step(1.5, kind);
  vec2 p = pictureAt();
  float wave = 30.0 * log(0.05 + max(HORIZON - p.y, 0.0)) + 3.0 * noise2(p * 7.0) + 0.3 * uMotion;
  q.x += under * (0.13 * sin(wave) + 0.05 * sin(2.3 * wave + 9.0 * p.x));
  float d = length(q * mix(vec2(1.0), vec2(1.2, 0.75), under)), soft = max(1.0 - d, 0.0);
  float note = 1.7 * bell(d * 4.6) + 0.7 * bell(d * 2.6) + 0.12 * soft;
  float disc = 0.2 * smoothstep(0.95, 0.72, d) * (0.6 + 0.4 * d * d) + 0.2 * bell(d * 2.4);
  float round2 = smoothstep(1.0, 0.86, d) * (0.14 + 0.3 * smoothstep(0.5, 0.95, d)) + 0.4 * bell(d * 3.2);
  float shape = kind < 0.5 ? note : kind < 1.5 ? disc : kind < 2.5 ? bell(d * 2.4) : round2, gray = hall * step(cutAt(), p.x);
  vec3 core = mix(vColor, vec3(1.0, 0.95, 0.85), 0.5 * smoothstep(0.3, 0.05, d) * step(kind, 0.5));
  core = mix(core, vec3(0.3, 0.33, 0.36), gray);
  vec2 at = sheetPlace(p);
  float free = 1.0 - gray * withinPod(p, againOf(), 1.0, 0.02);
  if (kind < 2.5) free *= 1.0 - gray * step(0.0, at.y) * step(at.y, 1.0);
  return vec4(core * shape * nature.y * heldAt(max(hall, under)) * free * (1.0 - under * (0.4 + 0.4 * sin(1.7 * wave))), 0.0);
}

uniform sampler2D uLive;

// Where in the stopped scene a place is: laid on the pod as it is seen now, while that picture is still the same.
vec2 stoppedAt(vec2 p, vec3 pod, vec3 own, float same) {
  p = mix(p, own.xy + (p - pod.xy) * own.z / pod.z, same);
  return vec2(p.x * uRoom / wide(), p.y);
}

vec3 liveAt(vec2 at) { return texture(uLive, clamp(0.5 + 0.5 * at, 0.002, 0.998)).rgb; }

// How far a place is within what has been drawn of it.
float drawnAt(vec2 at) { return smoothstep(1.05, 1.0, max(abs(at.x), abs(at.y))); }

float bright(vec3 light) {
  float l = dot(light, vec3(0.34, 0.5, 0.24)) * 3.0;
  return l / (0.5 + l);
}

float bar(vec2 p, vec2 from, vec2 to, vec2 fine) {
  vec2 soft = 0.7 * fine, inside = smoothstep(from - soft, from + soft, p) * (1.0 - smoothstep(to - soft, to + soft, p));
  return inside.x * inside.y;
}

// How many words a line has had after so much of it: none of one length, all as far apart.
float run(float x, float own) { return x + 0.26 * sin(x * 1.9 + own) + 0.1 * sin(x * 4.3 + 2.3 * own); }

// A line of words set as dashes, whole ones: from x, at y, to x; half its height; so long is one of them.
float words(vec2 p, vec4 line, float size, vec2 fine) {
  float own = line.y * 91.0, x = (p.x - line.x) / size, first = run(0.0, own), n = run(x, own) - first;
  float pace = 1.0 + 0.494 * cos(x * 1.9 + own) + 0.43 * cos(x * 4.3 + 2.3 * own), soft = 0.7 * fine.x / size;
  float off = (0.5 - abs(fract(n) - 0.5)) / pace, last = floor(run((line.z - line.x) / size, own) - first);
  float row = bar(vec2(0.5, p.y), vec2(0.0, line.y - line.w), vec2(1.0, line.y + line.w), fine);
  return smoothstep(0.075 - soft, 0.075 + soft, off) * step(0.0, n) * step(n, last) * row;
}

// What is printed on the sheet: a seal, a heading over a rule, three lines, a hand's mark, numbered clauses. p in its heights
// from the upper corner at the edge, a pixel so fine there.
float printed(vec2 p, vec2 fine) {
  vec2 q = p - vec2(0.185, 0.155), side = abs(q);
  float far = length(q), thin = fine.y;
  float ink = smoothstep(0.004 + thin, 0.004, abs(far - 0.06)) + 0.8 * smoothstep(0.0015 + thin, 0.0015, abs(far - 0.047));
  ink += bar(side, vec2(0.0), vec2(0.028, 0.0035), fine) + bar(vec2(side.x, abs(side.y - 0.013)), vec2(0.0), vec2(0.02, 0.003), fine);
  ink += words(p, vec4(0.3, 0.155, 1.31, 0.0125), 0.13, fine) + 0.85 * bar(p, vec2(0.125, 0.2775), vec2(9.0, 0.2805), fine);
  ink += 0.8 * (words(p, vec4(0.125, 0.352, 1.22, 0.0072), 0.085, fine) + words(p, vec4(0.125, 0.402, 0.93, 0.0072), 0.085, fine));
  ink += 0.8 * words(p, vec4(0.125, 0.49, 0.52, 0.0072), 0.085, fine);
  float i = clamp(floor((p.y - 0.625) / 0.043 + 0.5), 0.0, 6.0), y = 0.625 + 0.043 * i, own = hash1(i * 3.0 + 1.0);
  ink += 0.85 * words(p, vec4(0.235, y, i == 2.0 ? 9.0 : 1.02 + 0.5 * own, 0.0037), 0.06, fine);
  vec2 tick = vec2(p.x, p.y - y);
  ink += 0.7 * (bar(tick, vec2(0.125, -0.0042), vec2(0.131, 0.0042), fine) + bar(tick, vec2(0.14, -0.0042), vec2(0.158 + 0.016 * own, 0.0042), fine));
  float hand = (p.x - 1.5) * 105.0, rise = 0.034 * exp(-0.09 * hand) * sin(hand + 0.9 * sin(0.6 * hand)) - 0.01 * sin(0.1 * hand);
  ink += 0.7 * bar(vec2(p.x, p.y - 0.462 - rise), vec2(1.5, -0.0026), vec2(1.84, 0.0026), fine * vec2(1.0, 1.8));
  return min(ink + 0.5 * bar(p, vec2(1.48, 0.4935), vec2(1.9, 0.4955), fine), 1.0);
}

vec3 paperAt(vec2 at, float ink, float come) {
  vec3 paper = vec3(0.235, 0.256, 0.278) * come * (1.06 - 0.2 * at.y - 0.05 * at.x) * (0.985 + 0.03 * step(0.5, fract(at.y * 130.0)));
  return mix(paper, vec3(0.03, 0.034, 0.042) * come, 0.9 * ink);
}

// Slow water, as it lay when all stopped.
vec2 ripple(vec2 p) {
  float deep = HORIZON - p.y, far = 1.0 / (0.06 + deep);
  vec2 q = vec2(p.x * far * 0.9, 9.0 * log(0.06 + deep)) * 3.0;
  float a = noise2(q + vec2(0.0, 0.1 * uMotion)) - 0.5, b = noise2(q * 2.3 + vec2(5.0, 0.16 * uMotion)) - 0.5;
  return vec2(0.5 * a + 0.35 * b, a + 0.6 * b) * min(deep * 0.5, 0.05);
}

// Where the pod in favor and what the glass gives back of it would meet.
float footOf(vec3 pod) { return pod.y - 1.16 * pod.z; }

// What the black glass gives back of the scene.
vec3 mirrored(vec2 p, vec3 pod, vec3 own, float same) {
  vec2 near = vec2(p.x, 2.0 * footOf(pod) - p.y), far = vec2(p.x, 2.0 * HORIZON - p.y);
  vec3 light = liveAt(stoppedAt(near, pod, own, same)) * withinPod(near, pod, 1.22, 0.24) * same;
  for (float i = 0.0; i < 3.0; i++) {
    vec2 at = far + vec2(0.0, (i - 1.0) * 0.03);
    vec2 there = stoppedAt(at, pod, own, same);
    light += 0.22 * drawnAt(there) * liveAt(there) * (1.0 - same * withinPod(at, pod, 1.25, 0.3));
  }
  return light;
}

// The sleeper again, in gray, before the sheet: how much of it there is at a place, and how bright.
vec2 againAt(vec2 p, vec3 own) {
  vec3 again = againOf();
  vec2 off = (p - again.xy) / again.z;
  float level = bright(liveAt(stoppedAt(own.xy + off * vec2(-1.0, 1.0) * own.z, own, own, 0.0)));
  float body = 1.45 * smoothstep(0.08, 1.0, min(level, 0.74));
  return vec2(withinPod(p, again, 0.985, 0.015), body);
}

// This side: black glass under what is held, up to the pod itself.
vec4 floorPaint(vec2 p, vec3 pod, vec3 own, vec3 sheen) {
  float same = still(pod), over = 1.0 - withinPod(p, pod, 1.03, 0.06);
  return vec4(mirrored(p + ripple(p), pod, own, same) * sheen.y + uTint * 0.02 * sheen.z, 1.0) * sheen.x * same * uGrown * over;
}

vec4 sheetPaint(vec2 place, vec4 nature) {
  vec2 p = pictureAt(), at = sheetPlace(p), fine = fwidth(at);
  vec3 pod = favored(), own = nature.xyz;
  float deep = HORIZON - p.y, pixel = 2.0 / uResolution.y, cut = cutAt(), same = still(pod), come = 0.86 + 0.2 * uBeat;
  // How much of it is glass, what that gives back, where it ends.
  vec3 sheen = vec3(smoothstep(0.0, 2.0 * pixel, deep), 0.82 * exp(-1.1 * max(deep, 0.0)), smoothstep(2.5 * pixel, 0.5 * pixel, abs(deep)));
  if (nature.w < 0.5) return floorPaint(p, pod, own, sheen);
  vec2 wave = ripple(vec2(p.x, min(p.y, HORIZON)));
  float edge = smoothstep(-pixel, pixel, p.x - cut + sheen.x * wave.x * 1.2) * step(p.x - cut, (wide() - cut) * uGrown * 1.02);
  if (edge <= 0.0) discard;
  vec2 there = stoppedAt(p, pod, own, same), again = againAt(p, own);
  float seen = drawnAt(there), level = bright(liveAt(there)) * seen, within = withinPod(p, pod, 1.0, 0.02) * same;
  float sheet = smoothstep(0.0, fine.y, at.y) * smoothstep(1.0, 1.0 - fine.y, at.y);
  vec3 light = GRAY * 0.3 * level * come;
  WHERE(sheet > 0.0) {
    vec3 paper = paperAt(at, printed(at, fine), come);
    light = mix(light, paper * mix(1.0 - 0.2 * level, 0.32 + 0.8 * smoothstep(0.35, 0.92, mix(0.6, level, seen)), within), sheet);
  }
  WHERE(sheen.x > 0.0) {
    vec2 q = p + 0.6 * wave, low = vec2(q.x, 2.0 * (HORIZON - 0.012 - 0.03 * (q.x - cut)) - q.y), other = sheetPlace(low);
    float blur = 0.004 + 0.03 * deep, shown = smoothstep(-blur, blur, other.y) * smoothstep(1.0 + blur, 1.0 - blur, other.y);
    float before = withinPod(vec2(q.x, 2.0 * footOf(pod) - q.y), pod, 1.0, 0.05) * same;
    vec3 back = GRAY * 0.3 * bright(mirrored(q, pod, own, same)) * come;
    back = mix(back, paperAt(other, 0.9 * printed(other, 2.0 * fine), come) * 0.5, shown * (1.0 - 0.5 * before));
    vec2 below = againAt(vec2(q.x, -1.43 - q.y), own);
    back = mix(back, back * 0.45 + GRAY * 0.1 * below.y * come, below.x);
    light = mix(light, back * sheen.y + 0.5 * light * (1.0 - sheet), sheen.x);
  }
  light = mix(light, light * 0.4 + GRAY * 0.15 * again.y * come, again.x) + GRAY * 0.02 * sheen.z * (1.0 - sheet);
  light += GRAY * 0.3 * come * sheet * smoothstep(3.0 * pixel, pixel, p.x - cut);
  return vec4(light, 1.0) * edge;
}
#endif
#endif
