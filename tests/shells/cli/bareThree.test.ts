import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareThree } from '../../../src/shells/cli/bareThree.ts';

const built = join(dirname(createRequire(import.meta.url).resolve('three')), 'three.module.js');

describe('bareThree', () => {
  it('leaves out what three draws its own materials with, and nothing else', () => {
    const whole = readFileSync(built, 'utf8');
    const bare = bareThree(whole);
    expect(whole).toMatch(/gl_FragColor = vec4\( outgoingLight/);
    expect(bare).not.toMatch(/outgoingLight/);
    expect(whole.length - bare.length).toBeGreaterThan(100_000);
    expect(bare.slice(bare.indexOf('const ShaderChunk'))).toBe(
      whole.slice(whole.indexOf('const ShaderChunk')),
    );
  });

  it('empties a text and keeps its name', () => {
    const code =
      'var one = "a \\"b\\"\\n";\n\nconst vertex$h = "x";\nlet two = "kept";\nconst ShaderChunk = {\n};\nvar after = "kept";';
    expect(bareThree(code)).toBe(
      'var one = "";\n\nconst vertex$h = "";\nlet two = "kept";\nconst ShaderChunk = {\n};\nvar after = "kept";',
    );
  });

  it.each([
    ['var one = "a";', /expected "const ShaderChunk/],
    ['const ShaderChunk = {};', /no shader found|expected/],
  ])('says so where three is built otherwise: %s', (code, message) => {
    expect(() => bareThree(code)).toThrow(message);
  });
});
