/** What to tell a person whose Node is too old for this house, or null when `version` ("20.19.1") will do. */
export function nodeProblem(version: string): string | null;
