// One direction of a Gaussian blur, eleven taps.
in vec2 vUv;
uniform sampler2D uSource;
uniform vec2 uStep;
out vec4 outColor;

void main() {
  vec4 sum = vec4(0.0);
  float weight = 0.0;
  for (int i = -5; i <= 5; i++) {
    float w = exp(-float(i * i) / 9.0);
    sum += texture(uSource, vUv + uStep * float(i)) * w;
    weight += w;
  }
  outColor = sum / weight;
}
