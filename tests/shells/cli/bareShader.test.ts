import { expect, it } from 'vitest';
import { bareShader } from '../../../src/shells/cli/bareShader.ts';

it('leaves out comments and spaces, and keeps what means something', () => {
  const source = `// head
#define A(x)  ((x) * 2.0) // two
#define B(x) \\
  A(x); \\
  A(x);
float f(float a) {  // in
  if (a < 1.0)
    return a - -a;
  else
    return A(a) /* twice */ * 2.0;
}
`;
  expect(bareShader(source)).toBe(
    '#define A(x) ((x) * 2.0)\n#define B(x) A(x); A(x);\nfloat f(float a){if(a<1.0)return a - -a;else return A(a)*2.0;}\n',
  );
});
