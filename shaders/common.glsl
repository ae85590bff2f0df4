// What every shader shares: the camera, small hashes and noises.
precision highp float;
precision highp int;
precision highp sampler3D;

const float PI = 3.14159265;
const float TAU = 6.28318531;

// What changes by the frame or by the pass, in one array that one call hands on (src/scene/shared.ts).
uniform vec4 uShared[79];
#define uEye uShared[0].xyz
#define uFocal uShared[0].w       // pixels that one unit covers at distance one
#define uRight uShared[1].xyz
#define uClip uShared[1].w        // nothing below this height is drawn (the mirror's pass)
#define uUp uShared[2].xyz
#define uMotion uShared[2].w      // seconds that all small motion runs on
#define uForward uShared[3].xyz
#define uHaze uShared[3].w        // light lost to the air by the meter
#define uResolution uShared[4].xy // pixels of the target being drawn
#define uFine uShared[4].z        // 0 where detail is left out for speed, else 1
#define uNearReach uShared[4].w   // pods nearer than so many of their radii are the near set's
#define uLens uShared[5].xy       // how wide the lens is open, distance in focus
#define uAttention uShared[5].z   // how much light is kept back of what lies far behind that distance
#define uSparse uShared[6].x      // of the pods far out of focus, the part that is left out
#define uAwake uShared[6].y       // how many pods are lit: 0 the brightest few, 1 all
#define uGain uShared[6].z        // brightness of all pods
#define uDrift uShared[6].w       // how far the sleepers have drifted apart, radians
#define uOne uShared[7].xy        // the wavelength all drift toward, and how far they have
#define uDawn uShared[7].z        // 0 to 1: how much of morning
#define uSweep uShared[8].xyz     // the regulator's clock: phase, strength; floor of a pod's breath
#define uWord uShared[9]          // where the focus person sleeps, and how far the word being spoken lifts that pod's light
#define uMood uShared[10]         // the dials: tension, hope, glow, unison
#define uViewProjection mat4(uShared[11], uShared[12], uShared[13], uShared[14])
#define uGuild(i) uShared[15 + (i)]      // a guild now: re a, im a, psi, r
#define uGuildHue(i) uShared[27 + (i)]   // its wavelength, how far hues of its own reach (factor)
#define uGuildLight(i) uShared[39 + (i)] // its color with the pull of the one dream in it, mean brightness of its pods now
#define uChannel(i) uShared[51 + (i)].rgb // what a channel of the baked light gives now
#define uDeed(i) uShared[59 + (i)]       // what systems do to pods (deeds.glsl)
#define uDriftOf(i) uShared[71 + (i)].x  // how fast and which way a class of pods drifts

// What is done only where something holds. A loop, because software that draws leaves loops early but takes every branch.
#define WHERE(holds) for (bool once = (holds); once; once = false)
// What is done only where there is room for detail.
#define FINELY WHERE(uFine > 0.5)

float hash1(float n) {
  n = fract(n * 0.1031);
  n *= n + 33.33;
  return fract(2.0 * n * n);
}

float hash2(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

// Even numbers for the corners of a cell, mixed along z: here, to the right, above, both. What they share is worked out once.
vec4 corners(vec3 i, float along) {
  vec3 a = fract(i * 0.3183099 + 0.1) * 17.0, b = fract((i + 1.0) * 0.3183099 + 0.1) * 17.0;
  vec4 x = vec4(a.x, b.x, a.x, b.x), y = vec4(a.y, a.y, b.y, b.y), product = x * y, sum = x + y;
  return mix(fract(product * a.z * (sum + a.z)), fract(product * b.z * (sum + b.z)), along);
}

vec4 corners(vec2 i) {
  vec2 a = fract(i * 0.3183099 + 0.1) * 17.0, b = fract((i + 1.0) * 0.3183099 + 0.1) * 17.0;
  vec4 x = vec4(a.x, b.x, a.x, b.x), y = vec4(a.y, a.y, b.y, b.y);
  return fract(x * y * (x + y));
}

// Value noise.
float noise3(vec3 x) {
  vec3 i = floor(x), f = x - i;
  f = f * f * (3.0 - 2.0 * f);
  vec4 h = corners(i, f.z);
  vec2 line = mix(h.xz, h.yw, f.x);
  return mix(line.x, line.y, f.y);
}

// Its slope along x and y.
vec2 slope3(vec3 x) {
  vec3 i = floor(x), f = x - i;
  vec2 run = 6.0 * f.xy * (1.0 - f.xy);
  f = f * f * (3.0 - 2.0 * f);
  vec4 h = corners(i, f.z);
  return run * vec2(mix(h.y - h.x, h.w - h.z, f.y), mix(h.z - h.x, h.w - h.y, f.x));
}

float noise2(vec2 x) {
  vec2 i = floor(x), f = x - i;
  f = f * f * (3.0 - 2.0 * f);
  vec4 h = corners(i);
  vec2 line = mix(h.xz, h.yw, f.x);
  return mix(line.x, line.y, f.y);
}

// e^-x for x >= 0, within .003 (Lowe 2004): a fraction of what exp costs.
float fading(float x) { return 1.0 / (1.0 + x * (1.0 + x * (0.48 + 0.235 * x))); }

// What is left of a light at a distance: less by the air between and, far behind what a near shot is of, by attention.
float reaching(float d) {
  float left = fading(d * uHaze);
  WHERE(uAttention > 0.0) left *= 1.0 - uAttention * smoothstep(1.6, 5.0, d / max(uLens.y, 0.1));
  return left;
}

// A light as it can be: what is no number is dark, what is without end is bright.
vec3 sane(vec3 c) { return vec3(c.r >= 0.0 ? min(c.r, 300.0) : 0.0, c.g >= 0.0 ? min(c.g, 300.0) : 0.0, c.b >= 0.0 ? min(c.b, 300.0) : 0.0); }

// A bell about 0, e^-x^2.
float bell(float x) { return exp(-x * x); }

// Four layers of noise, or the mean of the finer two in their place.
float layered3(vec3 p) {
  float sum = 0.0, part = 0.5;
  for (float i = 0.0; i < 1.5 + 2.0 * uFine; i++) {
    sum += part * noise3(p);
    p = p * 2.03 + 7.1;
    part *= 0.5;
  }
  return sum + part - 0.03125;
}

// Interleaved gradient noise (Jimenez 2014): an even jitter over pixels.
float jitter(vec2 pixel) { return fract(52.9829189 * fract(dot(pixel, vec2(0.06711056, 0.00583715)))); }
