// What every shader shares: the camera, small hashes and noises.
precision highp float;
precision highp int;
precision highp sampler3D;

const float PI = 3.14159265;
const float TAU = 6.28318531;

uniform mat4 uViewProjection;
uniform vec3 uEye, uRight, uUp, uForward;
uniform vec2 uResolution;  // pixels of the target being drawn
uniform float uFocal;      // pixels that one unit covers at distance one
uniform float uClip;       // nothing below this height is drawn (the mirror's pass)
uniform float uMotion;     // seconds that all small motion runs on
uniform float uHaze;       // light lost to the air by the meter
uniform float uFine;       // 0 where detail is left out for speed, else 1

// What is done only where something holds. A loop, because software that draws leaves loops early but takes every branch.
#define WHERE(holds) for (bool once = (holds); once; once = false)
// What is done only where there is room for detail.
#define FINELY WHERE(uFine > 0.5)

float hash1(float n) { return fract(sin(n * 127.1) * 43758.5453); }

float hash2(vec2 p) {
  vec3 q = fract(vec3(p.xyx) * 0.1031);
  q += dot(q, q.yzx + 33.33);
  return fract((q.x + q.y) * q.z);
}

float hash3(vec3 p) {
  p = fract(p * 0.3183099 + 0.1) * 17.0;
  return fract(p.x * p.y * p.z * (p.x + p.y + p.z));
}

float noise3(vec3 x) {
  vec3 i = floor(x), f = fract(x);
  f = f * f * (3.0 - 2.0 * f);
  vec2 e = vec2(1.0, 0.0);
  return mix(
    mix(mix(hash3(i), hash3(i + e.xyy), f.x), mix(hash3(i + e.yxy), hash3(i + e.xxy), f.x), f.y),
    mix(mix(hash3(i + e.yyx), hash3(i + e.xyx), f.x), mix(hash3(i + e.yxx), hash3(i + e.xxx), f.x), f.y),
    f.z);
}

float noise2(vec2 x) {
  vec2 i = floor(x), f = fract(x);
  f = f * f * (3.0 - 2.0 * f);
  vec2 e = vec2(1.0, 0.0);
  return mix(mix(hash2(i), hash2(i + e.xy), f.x), mix(hash2(i + e.yx), hash2(i + e.xx), f.x), f.y);
}

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
