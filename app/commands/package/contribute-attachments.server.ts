import { noContribution } from "~/export/package/sealed-contents";
import { packedName, plainName } from "~/export/file-names";
import { readAttachmentsForPackage } from "../read-attachments-for-package.server";
import type { PackageContributor } from "./package-contributor";

/** What bodies brought for the attachments of the call, exactly as they brought it and as far as it is still asked for: below the attachment it is for. */
export const contributeAttachments: PackageContributor = async (services, { workspace, stateAt }) => {
  const attachments = await readAttachmentsForPackage(services, workspace, new Date(stateAt));
  return {
    ...noContribution,
    files: attachments.map(({ attachmentId, name, fileName, sha256 }) => ({
      path: `allegati/${attachmentId.toLowerCase()}-${plainName(name)}/${packedName(fileName)}`,
      sha256,
    })),
  };
};
