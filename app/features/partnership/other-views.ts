import { lazy } from "react";
import { PartnerGraph as DrawnGraph } from "./partner-graph";
import { PartnerMatrix as DrawnMatrix } from "./partner-matrix";
import { PartnerTable as WrittenTable } from "./partner-table";

// The server writes picture, matrix and table at once; a browser fetches the code of the one it shows, not of all with
// the board. Where it runs stands in the build, so that the other half is in no file.
export const PartnerGraph = import.meta.env.SSR
  ? DrawnGraph
  : lazy(async () => ({ default: (await import("./partner-graph")).PartnerGraph }));

export const PartnerMatrix = import.meta.env.SSR
  ? DrawnMatrix
  : lazy(async () => ({ default: (await import("./partner-matrix")).PartnerMatrix }));

export const PartnerTable = import.meta.env.SSR
  ? WrittenTable
  : lazy(async () => ({ default: (await import("./partner-table")).PartnerTable }));
