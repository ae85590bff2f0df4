// A piece of a part's line: a camera-facing strip between two ends, never thinner than three quarters of a pixel.
in vec2 corner;
in vec4 first;   // one end, half width
in vec4 second;  // other end, half width
in vec4 nature;  // color, brightness, seed, kind
in vec4 course;  // how far along at either end, other, length of the whole line

void main() {
  float t = corner.y * 0.5 + 0.5;
  vNature = nature;
  vOther = course.zw;
  vec3 a = lineAt(first.xyz, course.x, nature), b = lineAt(second.xyz, course.y, nature);
  vec3 at = mix(a, b, t);
  float width = mix(first.w, second.w, t);
  vec3 run = b - a, view = at - uEye;
  float pixel = max(dot(view, uForward), 0.05) / uFocal;
  vec3 side = normalize(cross(run, view) + 1e-6);
  float blur = min(uLens.x * abs(length(view) - uLens.y), 3.0 * width + 2.0 * pixel);
  float wide = max(width, pixel * 0.75) + pixel * 0.5 + blur;
  vFade = min(1.0, width / wide * 1.02) * smoothstep(6.0, 30.0, length(view) / width);
  vFade *= uFull * beforeLens(at) * reaching(length(view));
  at += side * corner.x * wide;
  vAt = at;
  vColor = colorOf(nature.x);
  vCourse = vec3(mix(course.x, course.y, t), corner.x, (pixel + blur) / wide);
  gl_Position = vFade * uGrown > 0.0 ? uViewProjection * vec4(at, 1.0) : vec4(9.0, 9.0, 9.0, 1.0);
}
