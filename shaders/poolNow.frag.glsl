// Pools of the pods' light on a plane as they are now: eight channels in the guilds' colors, nothing at the edge.
in vec2 vUv;
uniform sampler2D uA, uB;
uniform vec3 uChannels[8];
out vec4 outColor;

void main() {
  vec2 edge = smoothstep(vec2(0.0), vec2(0.03), min(vUv, 1.0 - vUv));
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 a = texelFetch(uA, at, 0), b = texelFetch(uB, at, 0);
  vec3 sum = uChannels[0] * a.x + uChannels[1] * a.y + uChannels[2] * a.z + uChannels[3] * a.w
           + uChannels[4] * b.x + uChannels[5] * b.y + uChannels[6] * b.z + uChannels[7] * b.w;
  outColor = vec4(sum * edge.x * edge.y, 1.0);
}
