import { requireCall } from "~/calls/index";
import { writeNeedsCsv } from "~/domain/needs/exchange/write-needs-csv";
import { writeNeedsGeojson } from "~/domain/needs/exchange/write-needs-geojson";
import { noContribution } from "~/export/package/sealed-contents";
import { readNeedsToExchange } from "../read-needs-to-exchange.server";
import type { PackageContributor } from "./package-contributor";

/** The needs of the territory as a table and as places; the map itself is in the application. */
export const contributeNeeds: PackageContributor = async (services, { workspace }) => {
  const { language } = requireCall(workspace.callId);
  const needs = await readNeedsToExchange(services, workspace.id, language);
  if (needs.contents.needs.length === 0) return noContribution;
  return {
    ...noContribution,
    texts: [
      { path: "bisogni/bisogni.csv", text: writeNeedsCsv(needs) },
      { path: "bisogni/bisogni.geojson", text: writeNeedsGeojson(needs) },
    ],
  };
};
