import { noContribution } from "~/export/package/sealed-contents";
import { plainName } from "~/export/file-names";
import { readAttachmentsForPackage } from "../read-attachments-for-package.server";
import type { PackageContributor } from "./package-contributor";

/** What bodies brought for the attachments of the call, exactly as they brought it: below the attachment it is for. */
export const contributeAttachments: PackageContributor = async ({ database }, { workspace }) => {
  const attachments = await readAttachmentsForPackage(database, workspace.id, workspace.stageId);
  return {
    ...noContribution,
    files: attachments.map(({ attachmentId, name, fileName, sha256 }) => ({
      path: `allegati/${attachmentId.toLowerCase()}-${plainName(name)}/${fileName}`,
      sha256,
    })),
  };
};
