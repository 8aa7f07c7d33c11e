import { type ChangedPart, readChangedSince } from "~/commands/submission/read-changed-since.server";
import type { Submission } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { ShownSubmission } from "~/features/delivery/hand-in-data";
import { handInTexts } from "~/features/delivery/hand-in-texts";
import type { Services } from "~/services.server";
import { readTitles } from "./read-stage.server";

/** What was handed in, and what has changed since, in the words of the reader. */
export async function showSubmission(
  services: Services,
  { workspace, language }: { readonly workspace: Workspace; readonly language: Language },
  submission: Submission,
): Promise<ShownSubmission> {
  const { registryNumber, sentAt, closesAt, manifestSha256, recordedBy, channel } = submission;
  const changed = await readChangedSince(services, workspace, submission);
  const titleOf = changed.length === 0 ? String : await readTitles(services, workspace, language);
  return {
    registryNumber,
    at: formatMoment(language, sentAt, services.clock.now()),
    by: recordedBy,
    manifestSha256,
    channel: handInTexts[language].channels[channel],
    isLate: sentAt.getTime() >= closesAt.getTime(),
    changed: [...new Set(changed.map((part) => nameOf(part, { titleOf, language })))],
  };
}

interface Naming {
  readonly titleOf: (documentName: string) => string;
  readonly language: Language;
}

function nameOf(part: ChangedPart, { titleOf, language }: Naming): string {
  const { changedParts } = handInTexts[language];
  switch (part.kind) {
    case "live":
      return titleOf(part.documentName);
    case "record":
      return changedParts.record(part.name);
    default:
      return changedParts[part.kind];
  }
}
