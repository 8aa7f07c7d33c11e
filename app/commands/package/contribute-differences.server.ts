import { requireCall } from "~/calls/index";
import { printableDifferences } from "~/export/printable-differences";
import { noContribution } from "~/export/package/sealed-contents";
import { readDifferences } from "../next-stage/read-differences.server";
import type { PackageContributor } from "./package-contributor";

/** What is not as it was handed in at the stage before, with the reasons. */
export const contributeDifferences: PackageContributor = async (services, { workspace, stateAt }) => {
  const read = await readDifferences(services, workspace);
  if (read === null) return noContribution;
  const { title, acronym, callId } = workspace;
  const { language } = requireCall(callId);
  return {
    ...noContribution,
    letters: [
      {
        path: "domanda/differenze-dalla-fase-precedente",
        printable: printableDifferences({ title, acronym, language, stateAt, ...read }),
      },
    ],
  };
};
