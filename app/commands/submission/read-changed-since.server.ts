import { z } from "zod";
import { findContents } from "~/database/sealed-contents.server";
import { findOpenFreeze } from "~/database/stage-freezes.server";
import { listChangedSince, type Submission } from "~/database/submissions.server";
import type { Workspace } from "~/database/workspaces.server";
import { type ChangedFact, findChangedFacts } from "~/domain/delivery/submission/find-changed-facts";
import type { PackageContribution, SealedContents } from "~/export/package/sealed-contents";
import type { Services } from "~/services.server";
import { contributeAttachments } from "../package/contribute-attachments.server";
import { contributeDocuments } from "../package/contribute-documents.server";
import { partnershipFile } from "../package/contribute-fiches.server";
import { readStoredContents } from "../package/find-sealed-contents.server";
import { readDocumentFacts } from "../read-document-facts.server";

/** Something that is no longer as it was handed in. */
export type ChangedPart =
  | { readonly kind: "live"; readonly documentName: string }
  | { readonly kind: "record"; readonly name: string }
  | { readonly kind: Exclude<ChangedFact["kind"], "record"> | FileGroup };

type FileGroup = (typeof fileGroups)[number]["kind"];
type ReadServices = Pick<Services, "database" | "live">;

/**
 * What of an application is no longer as it was handed in: what is written live, what its package says of the
 * partnership, and the files that were signed or brought. Nothing while it is frozen as it was, or once the next stage
 * is open: that one tells what it has otherwise.
 */
export async function readChangedSince(
  services: ReadServices,
  workspace: Workspace,
  { stageId, freezeId, freezeNumber }: Submission,
): Promise<readonly ChangedPart[]> {
  const { database } = services;
  if (stageId !== workspace.stageId) return [];
  const freeze = await findOpenFreeze(database, workspace.id);
  if (freeze?.number === freezeNumber) return [];
  const [stored, documentNames] = await Promise.all([
    findContents(database, freezeId),
    listChangedSince(database, freezeId),
  ]);
  const live = documentNames.map((documentName) => ({ kind: "live", documentName }) as const);
  if (stored === null) return live;
  const sealed = readStoredContents(stored);
  const [facts, files] = await Promise.all([
    readChangedFacts(services, workspace.id, sealed),
    readChangedFiles(services, workspace, sealed),
  ]);
  return [...facts, ...live, ...files];
}

async function readChangedFacts(
  services: ReadServices,
  workspaceId: string,
  { texts }: SealedContents,
): Promise<readonly ChangedPart[]> {
  const { facts, bodies } = await readDocumentFacts(services, workspaceId);
  const { path, text } = partnershipFile(facts);
  const before = texts.find((file) => file.path === path);
  if (before === undefined) return [];
  return findChangedFacts(parseFacts(before.text), parseFacts(text)).map((fact): ChangedPart => {
    if (fact.kind !== "record") return { kind: fact.kind };
    const body = bodies.find(({ organisationId }) => organisationId === fact.organisationId);
    return { kind: "record", name: body?.organisation.shortName ?? "" };
  });
}

function parseFacts(text: string): z.infer<typeof factsSchema> {
  return factsSchema.parse(JSON.parse(text));
}

/** As any version of the product has written it. */
const factsSchema = z.object({
  project: z.record(z.string(), z.unknown()),
  bodies: z.array(z.looseObject({ organisationId: z.string(), role: z.string() })),
  pactClauses: z.record(z.string(), z.unknown()),
});

const fileGroups = [
  { kind: "documents", folder: "documenti/", contribute: contributeDocuments },
  { kind: "attachments", folder: "allegati/", contribute: contributeAttachments },
] as const;

async function readChangedFiles(
  services: ReadServices,
  workspace: Workspace,
  sealed: SealedContents,
): Promise<readonly ChangedPart[]> {
  const about = { workspace, stateAt: sealed.application.stateAt };
  const changed = fileGroups.map(async ({ kind, folder, contribute }): Promise<readonly ChangedPart[]> => {
    const { files } = await contribute(services, about);
    const before = sealed.files.filter(({ path }) => path.startsWith(folder));
    return hashesOf(before) === hashesOf(files) ? [] : [{ kind }];
  });
  return (await Promise.all(changed)).flat();
}

function hashesOf(files: PackageContribution["files"]): string {
  return files
    .map(({ sha256 }) => sha256)
    .toSorted()
    .join(" ");
}
