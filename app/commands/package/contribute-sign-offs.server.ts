import { requireCall } from "~/calls/index";
import { printableSignOffs } from "~/export/printable-sign-offs";
import { noContribution } from "~/export/package/sealed-contents";
import { readSignOffsForPackage } from "../sign-off/read-sign-offs.server";
import type { PackageContributor } from "./package-contributor";

/** Who approved the application, when, and by which fingerprint of its text. */
export const contributeSignOffs: PackageContributor = async (services, { workspace, stateAt }) => {
  const { title, acronym, callId } = workspace;
  const { language } = requireCall(callId);
  const signOffs = await readSignOffsForPackage(services, workspace);
  return {
    ...noContribution,
    letters: [
      {
        path: "approvazioni/approvazioni",
        printable: printableSignOffs({
          ...{ title, acronym, language, stateAt },
          signOffs: signOffs.map(({ state, signedAt, ...rest }) => ({
            ...rest,
            signedAt: signedAt?.toISOString() ?? null,
            status: state.status,
          })),
        }),
      },
    ],
  };
};
