import type { Wording } from "~/domain/wording/language";
import { extensionCheck, nameCheck, sizeCheck } from "./file-checks";
import type { PreflightVerdict, SignedApplication, SubmissionTerms } from "./preflight-check";
import {
  certificateCheck,
  digestCheck,
  envelopeCheck,
  integrityCheck,
  signerCheck,
} from "./signature-checks";
import { termCheck } from "./term-check";

/** A new check is a file of its own, and a line here. */
const checks = [
  nameCheck,
  extensionCheck,
  sizeCheck,
  envelopeCheck,
  integrityCheck,
  digestCheck,
  signerCheck,
  certificateCheck,
  termCheck,
] as const;

export type PreflightCheckId = (typeof checks)[number]["id"];

export type PreflightResult = PreflightVerdict & {
  readonly id: PreflightCheckId;
  readonly title: Wording;
};

/**
 * What the office that takes the application would say of the signed file (*verifica preliminare della firma*): every
 * check is told, not the first fault only, so that one round of mending is enough. It looks at form and integrity; the
 * trust lists of the certificates are asked by nobody here.
 */
export function runPreflight(file: SignedApplication, terms: SubmissionTerms): readonly PreflightResult[] {
  return checks.map(({ id, title, judge }) => ({ id, title, ...judge(file, terms) }));
}

/** Nothing would be refused. */
export function isReadyToHandIn(results: readonly PreflightResult[]): boolean {
  return results.every(({ outcome }) => outcome === "passed" || outcome === "noted");
}
