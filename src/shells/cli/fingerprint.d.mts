/** A hash of all sources: what was found on them holds as long as it is the same. */
export declare function fingerprint(): string;
