const NEEDED = [20, 19];

/** What to tell a person whose Node is too old for this house, or null when `version` ("20.19.1") will do. */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return null;
  return `Noctiluca needs Node ${NEEDED.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org and try again.`;
}

/** Ends the process with that sentence when this Node is too old. */
export function requireNode() {
  const problem = nodeProblem(process.versions.node);
  if (!problem) return;
  console.error(problem);
  process.exit(1);
}
