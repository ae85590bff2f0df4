// One direction of a Gaussian blur: eleven texels in seven taps, between texels where one tap is worth two.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uStep;
out vec4 outColor;

void main() {
  outColor = texture(uSource, vUv) * 0.18975
           + (texture(uSource, vUv + uStep * 1.4175) + texture(uSource, vUv - uStep * 1.4175)) * 0.29145
           + (texture(uSource, vUv + uStep * 3.3150) + texture(uSource, vUv - uStep * 3.3150)) * 0.10187
           + (texture(uSource, vUv + uStep * 5.0) + texture(uSource, vUv - uStep * 5.0)) * 0.01180;
}
