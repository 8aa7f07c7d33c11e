import { contributeAttachments } from "./contribute-attachments.server";
import { contributeDifferences } from "./contribute-differences.server";
import { contributeDocuments } from "./contribute-documents.server";
import { contributeFiches } from "./contribute-fiches.server";
import { contributeNeeds } from "./contribute-needs.server";
import { contributeParticipation } from "./contribute-participation.server";
import { contributeSignOffs } from "./contribute-sign-offs.server";
import type { PackageContributor } from "./package-contributor";

/** The parts of a package beside the application itself, in their order. A new part is one file and one line here. */
export const contributors: readonly PackageContributor[] = [
  contributeDifferences,
  contributeSignOffs,
  contributeFiches,
  contributeDocuments,
  contributeAttachments,
  contributeParticipation,
  contributeNeeds,
];
