/**
 * GLSL without comments and without the spaces that it can do without. Directives keep one line of their own each and the spaces
 * in them; plus and minus keep theirs, so that `a - -b` stays what it is.
 */
export function bareShader(source: string): string {
  const lines = source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\/\/.*$/, '').trim())
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
  return line.replace(/\s+/g, ' ').replace(/ ?([=*/<>(),;{}?:&|!]) ?/g, '$1');
}
