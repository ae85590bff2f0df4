// A piece of a thread, branch or strut: a camera-facing strip between two ends, never thinner than three quarters of a pixel.
in vec2 corner;
in vec4 first;   // one end, half width
in vec4 second;  // other end, half width
in vec4 glow;    // guild (or -1), emission, how much it takes of the light around it, seed
in vec4 course;  // how far along at either end, kind, extension at the ends or -1 for a bead
out vec3 vAt, vSide, vColor;
out vec4 vCourse;   // along, emission, lit, seed
out vec3 vAcross;   // -1 to 1, softness of the edge, and of a bead -1 to 1 along it
out float vFade;
flat out vec2 vKind;  // of 1: pulses; is light only, added, not a body that hides what is behind

void main() {
  float added = step(1.5, course.z), t = corner.y * 0.5 + 0.5;
  vec3 at = mix(first.xyz, second.xyz, t);
  float width = mix(first.w, second.w, t);
  vec3 run = second.xyz - first.xyz;
  vec3 view = at - uEye;
  float pixel = max(dot(view, uForward), 0.05) / uFocal;
  vec3 side = normalize(cross(run, view) + 1e-6);
  float unsharp = min(uLens.x * max(length(view) - uLens.y, 0.0), 0.02 * uResolution.y * pixel), blur = min(unsharp, 1.5 * width);
  float wide = max(width, pixel * 0.75) + pixel * 0.5 + blur;
  // A body out of focus has soft edges and a whole middle; one thinner than its blur is thinly seen.
  float whole = width / mix(max(1.2 * unsharp, width + pixel * 0.5), wide, added);
  vFade = min(1.0, whole * 1.02) * smoothstep(15.0, 60.0, length(view) / width);  // one before the lens is not seen
  at += side * corner.x * wide + normalize(run + 1e-6) * corner.y * min(width * 0.35, length(run) * 0.2) * max(course.w, 0.0);
  int guild = int(glow.x + 0.5);
  vec4 light = glow.x < -0.5 ? vec4(0.0) : uGuildLight(guild);
  vAt = at;
  vSide = side;
  vColor = light.rgb * light.w;
  vCourse = vec4(mix(course.x, course.y, t), glow.yzw);
  vAcross = vec3(corner.x, (pixel + blur * (2.0 - added)) / wide, course.w < -0.5 ? corner.y : 0.0);
  vKind = vec2(course.z - 2.0 * added, added);
  gl_Position = uViewProjection * vec4(at, 1.0);
}
