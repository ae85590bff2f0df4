import { expect, it } from 'vitest';
import { nodeProblem } from '../../../src/shells/cli/requireNode.mjs';

it.each(['20.19.0', '20.19.1', '22.1.0', '31.0.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeNull();
});

it.each(['14.21.3', '18.20.4', '20.9.0', '20.18.3'])('Node %s is told what is needed', (version) => {
  expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}.`);
});
