// Pools of the pods' light on a plane as they are now: eight channels in the guilds' colors, nothing at the edge.
in vec2 vUv;
uniform sampler2D uA, uB;
out vec4 outColor;

void main() {
  vec2 edge = smoothstep(vec2(0.0), vec2(0.03), min(vUv, 1.0 - vUv));
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 a = texelFetch(uA, at, 0), b = texelFetch(uB, at, 0);
  vec3 sum = uChannel(0) * a.x + uChannel(1) * a.y + uChannel(2) * a.z + uChannel(3) * a.w
           + uChannel(4) * b.x + uChannel(5) * b.y + uChannel(6) * b.z + uChannel(7) * b.w;
  outColor = vec4(sum * edge.x * edge.y, 1.0);
}
