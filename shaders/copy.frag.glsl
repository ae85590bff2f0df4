// A picture as it is; how it is laid on what is there is the material's blending.
in vec2 vUv;
uniform sampler2D uSource;
uniform float uOpacity;
out vec4 outColor;

void main() { outColor = vec4(texture(uSource, vUv).rgb, uOpacity); }
