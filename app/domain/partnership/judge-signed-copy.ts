import { z } from "zod";
import type { SignedFileFindings, SignerFindings } from "./signed-file";

/** What a signed copy is judged against. */
export interface SignatureExpected {
  /** SHA-256 of the very file that was made to be signed */
  readonly sha256: string;
  readonly fileName: string;
  /** other documents of the workspace: SHA-256 → what it is called */
  readonly otherDocuments: ReadonlyMap<string, string>;
  /** by organisation, the tax codes of its representative and its delegate */
  readonly signersOf: Readonly<Record<string, readonly string[]>>;
  /** whom the copy is handed in for */
  readonly organisationId: string;
  readonly allowsHandwritten: boolean;
}

/** A copy as it was handed in. */
export interface HandedIn {
  readonly findings: SignedFileFindings;
  readonly sha256: string;
  readonly fileName: string;
  readonly atMs: number;
}

/** What is to be said of a signed copy; each kind has its remedy in the screens. */
export const copyVerdictSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("signed"),
    /** everybody it holds good for */
    organisationIds: z.array(z.string()).readonly(),
    /** the content is right, the name is another: a word, no fault */
    isRenamed: z.boolean(),
    /** the certificate has run out since: a word, no fault */
    hasSinceExpired: z.boolean(),
  }),
  /** a scan of a paper signed by hand: a person has to look at it */
  z.object({ kind: z.literal("handwritten") }),
  /** intact, but whether the signer may sign is not in the record: a person has to look at it */
  z.object({ kind: z.literal("signer-not-in-record") }),
  z.object({ kind: z.literal("not-signed") }),
  z.object({ kind: z.literal("altered") }),
  z.object({ kind: z.literal("other-document"), name: z.string() }),
  z.object({ kind: z.literal("unknown-content") }),
  z.object({ kind: z.literal("other-signer"), name: z.string() }),
  z.object({ kind: z.literal("expired"), until: z.string() }),
  z.object({ kind: z.literal("not-recognised") }),
]);
export type CopyVerdict = z.infer<typeof copyVerdictSchema>;

/** A verdict no program can reach: somebody looks at the file and takes it upon themselves. */
export function needsPerson(verdict: CopyVerdict): boolean {
  return verdict.kind === "handwritten" || verdict.kind === "signer-not-in-record";
}

/** Whether the copy counts as signed, or what stands in the way; the gravest thing is said. */
export function judgeSignedCopy(copy: HandedIn, expected: SignatureExpected): CopyVerdict {
  const { findings } = copy;
  if (findings.container === "unknown") return { kind: "not-recognised" };
  if (findings.signers.length === 0) return judgeUnsigned(copy, expected);
  if (findings.signers.some(({ isIntact }) => !isIntact) || findings.content?.isAppendedTo === true)
    return { kind: "altered" };
  return judgeContent(findings, expected) ?? judgeSigners(copy, expected);
}

function judgeUnsigned({ findings, sha256 }: HandedIn, expected: SignatureExpected): CopyVerdict {
  if (findings.container !== "pdf") return { kind: "not-recognised" };
  if (sha256 === expected.sha256) return { kind: "not-signed" };
  const other = expected.otherDocuments.get(sha256);
  if (other !== undefined) return { kind: "other-document", name: other };
  return { kind: expected.allowsHandwritten ? "handwritten" : "not-signed" };
}

/** Null when the very file that was made is what was signed. */
function judgeContent({ content }: SignedFileFindings, expected: SignatureExpected): CopyVerdict | null {
  if (content === null) return { kind: "unknown-content" };
  const seen = [content.sha256, ...content.revisions];
  if (seen.includes(expected.sha256)) return null;
  const other = seen.map((sha256) => expected.otherDocuments.get(sha256)).find(Boolean);
  return other === undefined ? { kind: "unknown-content" } : { kind: "other-document", name: other };
}

function judgeSigners(copy: HandedIn, expected: SignatureExpected): CopyVerdict {
  const { signers } = copy.findings;
  const entitled = expected.signersOf[expected.organisationId] ?? [];
  if (entitled.length === 0) return { kind: "signer-not-in-record" };
  const signer = signers.find(({ taxCode }) => taxCode !== null && entitled.includes(taxCode));
  if (signer === undefined) {
    const names = signers.map(({ name }) => name).filter(Boolean);
    return { kind: "other-signer", name: names.join(", ") };
  }
  if (wasExpired(signer, copy.atMs)) return { kind: "expired", until: signer.validUntil ?? "" };
  return {
    kind: "signed",
    organisationIds: signedFor(signers, expected, copy.atMs),
    isRenamed: baseName(copy.fileName) !== baseName(expected.fileName),
    hasSinceExpired: signer.validUntil !== null && Date.parse(signer.validUntil) < copy.atMs,
  };
}

/** At the time of signing, by the word of the signer; where none is said, when it was handed in. */
function wasExpired({ signedAt, validFrom, validUntil }: SignerFindings, atMs: number): boolean {
  const at = signedAt === null ? atMs : Date.parse(signedAt);
  return (
    (validUntil !== null && Date.parse(validUntil) < at) || (validFrom !== null && Date.parse(validFrom) > at)
  );
}

/** One file may carry the signatures of several organisations. */
function signedFor(
  signers: readonly SignerFindings[],
  { signersOf }: SignatureExpected,
  atMs: number,
): readonly string[] {
  const valid = signers.filter((signer) => !wasExpired(signer, atMs)).map(({ taxCode }) => taxCode);
  return Object.keys(signersOf).filter((id) => signersOf[id]?.some((taxCode) => valid.includes(taxCode)));
}

/** `lettera.pdf.p7m` and `lettera-firmata.pdf` are names tools give: what they add is no other name. */
function baseName(fileName: string): string {
  return fileName
    .toLowerCase()
    .replace(/(?:\.(?:p7m|p7s|pdf|b64|pem))+$/, "")
    .replace(/[-_. ]*(?:signed|firmat[oa]|sign)$/, "");
}
