import { formatMoment } from "../format-numbers";
import type { PrintLanguage } from "../printable-application";
import { packageWords } from "./package-words";
import { type VerifyPage, verifyPage } from "./verify-page.server";

interface SubmissionToVerify {
  readonly language: PrintLanguage;
  /** of the project */
  readonly title: string;
  readonly stage: string;
  readonly submission: {
    readonly registryNumber: string;
    readonly sentAt: Date;
    readonly freezeNumber: number;
    readonly stageHash: string;
    readonly manifestSha256: string;
    readonly signed: { readonly fileName: string; readonly sha256: string };
  };
  /** of the package */
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
}

/** The receipt of a submission that verifies the files which were handed in, and the signed one beside them. */
export function submissionPage({
  language,
  title,
  stage,
  submission,
  files,
}: SubmissionToVerify): VerifyPage {
  const words = packageWords[language];
  const { registryNumber, sentAt, freezeNumber, stageHash, manifestSha256, signed } = submission;
  return verifyPage({
    language,
    title,
    facts: [
      { label: words.registryNumber, value: registryNumber },
      {
        label: words.sentAt,
        value: `${formatMoment(sentAt.toISOString(), language)} (${sentAt.toISOString()})`,
      },
      { label: words.stage, value: stage },
      { label: words.freeze, value: String(freezeNumber) },
      { label: words.stageHash, value: stageHash },
      { label: words.packageHash, value: manifestSha256 },
    ],
    files: [
      ...files.map(({ path, sha256 }) => ({ path, sha256 })),
      { path: signed.fileName, sha256: signed.sha256, isBeside: true },
    ],
  });
}
