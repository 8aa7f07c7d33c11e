import type { Call } from "~/domain/call/call-schema";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";
import type { Wording } from "~/domain/wording/language";

/** The signed application as it would be handed in. */
export interface SignedApplication {
  readonly fileName: string;
  /** octets of the signed file, envelope included */
  readonly size: number;
  readonly findings: SignedFileFindings;
  /** by the clock of the server */
  readonly at: Date;
}

/** What it is held against. */
export interface SubmissionTerms {
  readonly channel: "certified-email" | "portal";
  /** the file that was given out to be signed; `sha256` in hex */
  readonly givenOut: { readonly fileName: string; readonly sha256: string };
  readonly fileRules: Pick<Call["fileRules"], "formats" | "maxBytes">;
  /** the lead's legal representative and its registered delegates */
  readonly signers: readonly { readonly name: string; readonly taxCode: string }[];
  readonly closesAt: Date;
}

export type PreflightVerdict =
  | { readonly outcome: "passed" }
  /** would be refused */
  | { readonly outcome: "failed"; readonly cause: Wording; readonly remedy: Wording }
  /** is taken all the same: a word, no fault */
  | { readonly outcome: "noted"; readonly cause: Wording }
  /** cannot be said before another check passes */
  | { readonly outcome: "open" };

/** One thing the offices look at, in their order. */
export interface PreflightCheck {
  readonly id: string;
  readonly title: Wording;
  readonly judge: (file: SignedApplication, terms: SubmissionTerms) => PreflightVerdict;
}

export const passed: PreflightVerdict = { outcome: "passed" };
export const open: PreflightVerdict = { outcome: "open" };

export function failed(cause: Wording, remedy: Wording): PreflightVerdict {
  return { outcome: "failed", cause, remedy };
}

/** Signatures were found, and all of them are good: before that nothing is said of who signed. */
export function isWhole({ findings }: SignedApplication): boolean {
  return (
    findings.signers.length > 0 &&
    findings.signers.every(({ isIntact }) => isIntact) &&
    findings.content?.isAppendedTo !== true
  );
}
