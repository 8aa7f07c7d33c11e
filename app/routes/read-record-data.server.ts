import { requireCall } from "~/calls/index";
import { findManifest } from "~/commands/package/find-manifest.server";
import { findSignedApplication, listSubmissions } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { typedTerm } from "~/domain/form/term-fields";
import type { RecordData } from "~/features/delivery/record-page";
import type { Services } from "~/services.server";

/** What can be recorded now: what was said last, and otherwise this moment. */
export async function readRecordData(
  services: Pick<Services, "database" | "clock" | "packagePlans">,
  workspace: Workspace,
): Promise<RecordData> {
  const { database, clock } = services;
  const manifest = await findManifest(services, workspace.id);
  return {
    workspace: { id: workspace.id, title: workspace.title },
    channels: requireCall(workspace.callId).channel.anyOf,
    ready: await readReady(),
  };

  async function readReady(): Promise<RecordData["ready"]> {
    if (manifest === null) return { missing: "stage-not-frozen" };
    if (manifest.sha256 === null) return { missing: "package-not-made" };
    const signed = await findSignedApplication(database, manifest.freezeId);
    if (signed === null) return { missing: "signed-file-missing" };
    const said = (await listSubmissions(database, workspace.id)).find(
      ({ freezeId }) => freezeId === manifest.freezeId,
    );
    return {
      signed: {
        fileName: signed.fileName,
        sha256: signed.fileSha256,
        hasFaults: signed.faults.length > 0,
      },
      values: {
        channel: said?.channel ?? signed.channel,
        registryNumber: said?.registryNumber ?? "",
        ...typedTerm(said?.sentAt ?? clock.now()),
      },
    };
  }
}
