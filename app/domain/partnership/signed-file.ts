import { z } from "zod";

const signerSchema = z
  .object({
    /** what was signed is as it was when it was signed */
    isIntact: z.boolean(),
    name: z.string(),
    taxCode: z.string().nullable(),
    issuer: z.string(),
    /** ISO instants, by the certificate */
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    /** ISO instant, by the word of the signer; null: not said */
    signedAt: z.string().nullable(),
  })
  .readonly();

/** What was found in a signed file: facts alone, judged by `judgeSignedCopy`. */
export const signedFileSchema = z
  .object({
    container: z.enum(["p7m", "pdf", "unknown"]),
    /** of the innermost file; null: a signature without one */
    content: z
      .object({
        sha256: z.string(),
        isPdf: z.boolean(),
        /** SHA-256 of how a PDF was at the end of each of its revisions */
        revisions: z.array(z.string()).readonly(),
        /** something was added after the last signature inside it */
        isAppendedTo: z.boolean(),
      })
      .readonly()
      .nullable(),
    signers: z.array(signerSchema).readonly(),
  })
  .readonly();

export type SignedFileFindings = z.infer<typeof signedFileSchema>;
export type SignerFindings = SignedFileFindings["signers"][number];
