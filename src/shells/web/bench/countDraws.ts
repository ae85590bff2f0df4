/** What pictures ask of a drawing context. */
export interface Draws {
  readonly calls: number;
  /** Of these, passes over a whole target: a single triangle each. */
  readonly screens: number;
}

/** Counts what `work` draws with a context. */
export function countDraws(gl: WebGL2RenderingContext, work: () => void): Draws {
  let calls = 0;
  let screens = 0;
  const { drawElements, drawArrays, drawElementsInstanced, drawArraysInstanced } = gl;
  const see = (vertices: number): void => {
    calls++;
    if (vertices === 3) screens++;
  };
  gl.drawElements = (mode, count, type, offset) => {
    see(count);
    drawElements.call(gl, mode, count, type, offset);
  };
  gl.drawArrays = (mode, first, count) => {
    see(count);
    drawArrays.call(gl, mode, first, count);
  };
  gl.drawElementsInstanced = (mode, count, type, offset, instances) => {
    see(count * instances);
    drawElementsInstanced.call(gl, mode, count, type, offset, instances);
  };
  gl.drawArraysInstanced = (mode, first, count, instances) => {
    see(count * instances);
    drawArraysInstanced.call(gl, mode, first, count, instances);
  };
  try {
    work();
  } finally {
    Object.assign(gl, { drawElements, drawArrays, drawElementsInstanced, drawArraysInstanced });
  }
  return { calls, screens };
}
