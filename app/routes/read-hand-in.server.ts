import { findManifest } from "~/commands/package/find-manifest.server";
import { listSigners } from "~/commands/list-signers.server";
import { leadHasRepresentative, type Member } from "~/database/members.server";
import { findSignedApplication } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { can } from "~/domain/rights/can";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { HandInData, ShownFile } from "~/features/delivery/hand-in-data";
import type { Services } from "~/services.server";

/** How far it is from the freeze to the receipt; null while the stage is open. */
export async function readHandIn(
  services: Services,
  member: Member,
  { workspace, language }: { readonly workspace: Workspace; readonly language: Language },
): Promise<HandInData | null> {
  const { database, clock } = services;
  const manifest = await findManifest(services, workspace.id);
  if (manifest === null) return null;
  const isRehearsal = workspace.rehearsalOfId !== null;
  const [signed, hasRepresentative, signers] = await Promise.all([
    findSignedApplication(database, manifest.freezeId),
    leadHasRepresentative(database, workspace.id),
    isRehearsal ? listSigners(database, workspace.id) : null,
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
    testSigner: signers && signers.length > 0,
    mayPrepare,
    mayRecord: can({ ...member, kind: "member" }, "submission.record", {
      ...about,
      leadHasRepresentative: hasRepresentative,
    }),
  };
}
