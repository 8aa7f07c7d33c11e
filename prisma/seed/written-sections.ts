import type { SectionStatus } from "~/domain/call/section-status";
import type { TextBlock } from "~/domain/text/blocks";
import type { OrganisationKey, PersonKey } from "./cast";
import { activities } from "./texts/activities";
import { areas } from "./texts/areas";
import { governance } from "./texts/governance";
import { innovation } from "./texts/innovation";
import { monitoring } from "./texts/monitoring";
import { needs } from "./texts/needs";
import { objectives } from "./texts/objectives";
import { pact } from "./texts/pact";
import { participation } from "./texts/participation";
import { partnership } from "./texts/partnership";
import { selection } from "./texts/selection";
import { sustainability } from "./texts/sustainability";
import { targetGroups } from "./texts/target-groups";
import { territory } from "./texts/territory";

export interface WrittenSection {
  readonly id: string;
  readonly text: readonly TextBlock[];
  readonly author: PersonKey;
  readonly status: SectionStatus;
  /** how long ago it was written and its status said */
  readonly hoursAgo: number;
}

/** Half of the way: fourteen texts of twenty-one, one of them over its limit and one barely begun. */
export const writtenSections: readonly WrittenSection[] = [
  { id: "territory", text: territory, author: "marta", status: "written", hoursAgo: 190 },
  { id: "needs", text: needs, author: "giulia", status: "writing", hoursAgo: 3 },
  { id: "participation", text: participation, author: "ornella", status: "review", hoursAgo: 26 },
  { id: "target-groups", text: targetGroups, author: "giulia", status: "written", hoursAgo: 120 },
  { id: "objectives", text: objectives, author: "paolo", status: "written", hoursAgo: 97 },
  { id: "innovation", text: innovation, author: "giulia", status: "writing", hoursAgo: 5 },
  { id: "areas", text: areas, author: "davide", status: "written", hoursAgo: 75 },
  { id: "activities", text: activities, author: "samir", status: "writing", hoursAgo: 22 },
  { id: "partnership", text: partnership, author: "marta", status: "review", hoursAgo: 50 },
  { id: "selection", text: selection, author: "paolo", status: "written", hoursAgo: 170 },
  { id: "governance", text: governance, author: "marta", status: "writing", hoursAgo: 29 },
  { id: "pact", text: pact, author: "ornella", status: "review", hoursAgo: 47 },
  { id: "monitoring", text: monitoring, author: "samir", status: "review", hoursAgo: 72 },
  { id: "sustainability", text: sustainability, author: "davide", status: "review", hoursAgo: 54 },
];

/** Who writes beside the lead, written or not. */
export const assignments: readonly { readonly id: string; readonly to: readonly OrganisationKey[] }[] = [
  { id: "needs", to: ["passoLento", "viciniDiValle"] },
  { id: "participation", to: ["viciniDiValle"] },
  { id: "target-groups", to: ["passoLento"] },
  { id: "innovation", to: ["passoLento", "viciniDiValle"] },
  { id: "areas", to: ["unione"] },
  { id: "activities", to: ["passoLento", "viciniDiValle", "centroImpiego", "unione"] },
  { id: "pact", to: ["viciniDiValle", "passoLento"] },
  { id: "technology", to: ["passoLento"] },
  { id: "synergies", to: ["centroImpiego"] },
  { id: "monitoring", to: ["centroImpiego"] },
  { id: "sustainability", to: ["unione"] },
  { id: "communication", to: ["viciniDiValle"] },
];
