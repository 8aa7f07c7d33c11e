/** From the frozen stage to the receipt, as far as it is. */
export interface HandInData {
  readonly package: {
    /** all its files are there */
    readonly isMade: boolean;
    /** those that were given out */
    readonly files: readonly ShownFile[];
    /** of all its files; null: it was not made yet */
    readonly manifestSha256: string | null;
  };
  /** the application to sign; null: it was not made yet */
  readonly application: ShownFile | null;
  readonly signed: {
    readonly fileName: string;
    readonly at: string;
    /** how many checks it did not pass */
    readonly faults: number;
  } | null;
  /** in a rehearsal: whether there is somebody to sign for with a test certificate; null: it counts */
  readonly testSigner: boolean | null;
  readonly mayPrepare: boolean;
  readonly mayRecord: boolean;
}

export interface ShownFile {
  readonly name: string;
  /** null: not for this person */
  readonly href: string | null;
  /** in octets */
  readonly size: number;
  readonly sha256: string;
}

export interface ShownSubmission {
  readonly registryNumber: string;
  readonly at: string;
  readonly by: string;
  readonly manifestSha256: string;
  /** "PEC" */
  readonly channel: string;
  readonly isLate: boolean;
  /** what is no longer as it was handed in, by its title */
  readonly changed: readonly string[];
}
