import type { Attachment } from "~/domain/call/call-schema";
import type { SignedFileFindings } from "~/domain/partnership/signed-file";

/** `unrecognised`: no program could say; `none`: a file nobody signed digitally. */
export type UploadedSignature = "intact" | "altered" | "none" | "unrecognised";

/** What the signatures inside a file are worth, whoever they are of. Null: it could not be looked into. */
export function signatureOf(findings: SignedFileFindings | null): UploadedSignature {
  if (findings === null || findings.container === "unknown") return "unrecognised";
  // An envelope without a signer is no envelope anybody could open.
  if (findings.signers.length === 0) return findings.container === "pdf" ? "none" : "unrecognised";
  const isWhole = findings.signers.every(({ isIntact }) => isIntact) && !findings.content?.isAppendedTo;
  return isWhole ? "intact" : "altered";
}

/** Whether a file with such a signature is what the call asks for; one that need not be signed always is. */
export function isGoodSignature(asked: Attachment["signature"], found: UploadedSignature): boolean {
  switch (asked) {
    case "none":
    case "notarised":
      return true;
    case "handwritten-or-digital":
      return found !== "altered";
    case "digital":
      return found === "intact";
  }
}
