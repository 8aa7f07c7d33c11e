import { findManifest } from "~/commands/package/find-manifest.server";
import { listMembers, type Member } from "~/database/members.server";
import { findSignedApplication, listChangedSince, listSubmissions } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { HandInData, ShownFile, ShownSubmission } from "~/features/delivery/hand-in-data";
import { handInTexts } from "~/features/delivery/hand-in-texts";
import type { Services } from "~/services.server";
import { readTitles } from "./read-stage.server";

interface Asked {
  readonly workspace: Workspace;
  readonly language: Language;
}

/** How far it is from the freeze to the receipt; null while the stage is open. */
export async function readHandIn(
  services: Services,
  member: Member,
  { workspace, language }: Asked,
): Promise<HandInData | null> {
  const { database, clock } = services;
  const manifest = await findManifest(database, workspace.id);
  if (manifest === null) return null;
  const [signed, members] = await Promise.all([
    findSignedApplication(database, manifest.freezeId),
    listMembers(database, workspace.id),
  ]);
  const about = { kind: "workspace", workspaceId: workspace.id } as const;
  const mayPrepare = can({ ...member, kind: "member" }, "export.application", about);
  const files = manifest.files.map(
    ({ path, sha256, size }): ShownFile => ({
      ...{ name: path, sha256, size },
      href: mayPrepare ? `/cantieri/${workspace.id}/consegna/file/${sha256}` : null,
    }),
  );
  const application = files.find(({ name }) => name === manifest.applicationPath) ?? null;
  return {
    package: { isMade: manifest.sha256 !== null, files, manifestSha256: manifest.sha256 },
    application: application && { ...application, name: application.name.replace(/^.*\//, "") },
    signed: signed && {
      fileName: signed.fileName,
      at: formatMoment(language, signed.uploadedAt, clock.now()),
      faults: signed.faults.length,
    },
    mayPrepare,
    mayRecord: can({ ...member, kind: "member" }, "submission.record", about),
    hasRecorder: members.some((each) => can({ ...each, kind: "member" }, "submission.record", about)),
  };
}

/** What was handed in of the stage the workspace is in, and what has changed since. */
export async function readSubmission(
  services: Services,
  { workspace, language }: Asked,
): Promise<ShownSubmission | null> {
  const { database, clock } = services;
  const submissions = await listSubmissions(database, workspace.id);
  const latest = submissions.find(({ stageId }) => stageId === workspace.stageId);
  if (latest === undefined) return null;
  const changed = await listChangedSince(database, latest.freezeId);
  const titleOf = changed.length === 0 ? String : await readTitles(services, workspace, language);
  return {
    registryNumber: latest.registryNumber,
    at: formatMoment(language, latest.sentAt, clock.now()),
    by: latest.recordedBy,
    manifestSha256: latest.manifestSha256,
    channel: handInTexts[language].channels[latest.channel],
    isLate: latest.sentAt.getTime() >= latest.closesAt.getTime(),
    changed: changed.map(titleOf),
  };
}
