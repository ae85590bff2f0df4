/**
 * GLSL without comments and without what means nothing: spaces, and zeros at either end of a number. Directives keep one line of
 * their own each and the spaces in them; plus and minus beside another keep theirs, so that `a - -b` stays what it is.
 */
export function bareShader(source: string): string {
  const lines = source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => shortNumbers(line.replace(/\/\/.*$/, '').trim()))
    .filter((line) => line !== '');
  let out = '';
  for (const line of lines) {
    if (line.startsWith('#'))
      out += `${out === '' || out.endsWith('\n') ? '' : '\n'}${line.replace(/\s+/g, ' ')}\n`;
    else out += `${/\w$/.test(out) ? ' ' : ''}${tight(line)}`;
  }
  return out.endsWith('\n') ? out : `${out}\n`;
}

function tight(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/ ?([=*/<>(),;{}?:&|!]) ?/g, '$1')
    .replace(/(?<![+-]) ([+-]) (?![+-])/g, '$1');
}

/** `.5` for `0.5`, `2.` for `2.0`. */
function shortNumbers(line: string): string {
  return line.replace(/(?<![\w.])(\d+)\.(\d+)(?![\w.])/g, (_, whole: string, part: string) => {
    const [left, right] = [whole.replace(/^0+/, ''), part.replace(/0+$/, '')];
    return left === '' && right === '' ? '0.' : `${left}.${right}`;
  });
}
