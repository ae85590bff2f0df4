/** The repository's root, as an absolute path. */
export const ROOT: string;
