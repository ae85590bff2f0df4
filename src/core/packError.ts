/**
 * Why there is no story: damaged, made for another version, not at its address, its server in trouble, out of reach, or refused by
 * the reader.
 */
export type PackFault = 'damaged' | 'version' | 'missing' | 'server' | 'offline' | 'problems';

/** A story that cannot be told. The message is a sentence for people; `details` has the reader's problems, a line each. */
export class PackError extends Error {
  readonly fault: PackFault;
  readonly details: readonly string[];

  constructor(fault: PackFault, message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'PackError';
    this.fault = fault;
    this.details = details;
  }
}
