import { lazy } from "react";
import { PartnerGraph as DrawnGraph } from "./partner-graph";
import { PartnerMatrix as DrawnMatrix } from "./partner-matrix";

// The server writes picture and matrix at once; a browser fetches the code of the one it shows, not of both with
// the board. Which of the two it is stands in the build, so that the other half is in no file.
export const PartnerGraph = import.meta.env.SSR
  ? DrawnGraph
  : lazy(async () => ({ default: (await import("./partner-graph")).PartnerGraph }));

export const PartnerMatrix = import.meta.env.SSR
  ? DrawnMatrix
  : lazy(async () => ({ default: (await import("./partner-matrix")).PartnerMatrix }));
