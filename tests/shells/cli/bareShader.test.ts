import { expect, it } from 'vitest';
import { bareShader } from '../../../src/shells/cli/bareShader.ts';

it('leaves out comments, spaces and zeros, and keeps what means something', () => {
  const source = `// head
#define A(x)  ((x) * 2.0) // two
#define B(x) \\
  A(x); \\
  A(x);
float f(float a) {  // in
  if (a < 1.0)
    return a - -a + a * 0.0 - 10.50 + 0.05;
  else
    return A(a) /* twice */ * 2.0;
}
`;
  expect(bareShader(source)).toBe(
    '#define A(x) ((x) * 2.)\n#define B(x) A(x); A(x);\nfloat f(float a){if(a<1.)return a - -a+a*0.-10.5+.05;else return A(a)*2.;}\n',
  );
});
