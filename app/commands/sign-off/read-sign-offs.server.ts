import { listLatestSignOffs, type StoredSignOff } from "~/database/sign-offs.server";
import type { Workspace } from "~/database/workspaces.server";
import type { BodySignOff } from "~/domain/delivery/sign-off/find-missing-sign-offs";
import {
  type HashedSection,
  judgeSignOff,
  type SignOffState,
} from "~/domain/delivery/sign-off/judge-sign-off";
import { listParts } from "~/domain/delivery/sign-off/list-parts";
import { isOwnSection } from "~/domain/delivery/sign-off/parts/own-sections";
import type { SignOffFacts } from "~/domain/delivery/sign-off/sign-off-facts";
import type { HashedPart } from "~/domain/delivery/sign-off/sign-off-part";
import type { BodyFacts } from "~/domain/partnership/documents/document-facts";
import type { ReadDocumentFacts } from "../read-document-facts.server";
import { hashPart, hashParts } from "./hash-parts.server";
import { readSignOffFacts, type TextServices } from "./read-sign-off-facts.server";

/** A body that has to approve, with what it has approved and what there is to approve now. */
export interface BodyToSignOff {
  readonly organisationId: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: BodyFacts["role"];
  readonly parts: readonly HashedPart[];
  readonly partsHash: string;
  readonly otherSections: readonly HashedSection[];
  readonly latest: StoredSignOff | null;
  readonly state: SignOffState;
}

export interface ReadSignOffs {
  /** the lead first; supporters hand in nothing together with the others, and approve nothing */
  readonly bodies: readonly BodyToSignOff[];
  readonly isUnderRepair: boolean;
}

/** How far every body is whose approval the application needs. */
export async function readSignOffs(
  services: TextServices,
  workspace: Workspace,
  documents?: Promise<ReadDocumentFacts>,
): Promise<ReadSignOffs> {
  const { id: workspaceId, stageId } = workspace;
  const [{ facts, isUnderRepair }, signed] = await Promise.all([
    readSignOffFacts(services, workspace, documents),
    listLatestSignOffs(services.database, { workspaceId, stageId }),
  ]);
  const bodies = facts.bodies
    .filter(({ role }) => role !== "supporter")
    .map((body) =>
      judgeBody(
        facts,
        body,
        signed.find((one) => one.organisationId === body.organisationId),
      ),
    );
  return { bodies, isUnderRepair };
}

function judgeBody(
  facts: SignOffFacts,
  { organisationId, name, role }: BodyFacts,
  latest: StoredSignOff | null = null,
): BodyToSignOff {
  const parts = listParts(facts, organisationId).map(hashPart);
  const otherSections = facts.sections
    .filter((section) => !isOwnSection(section, facts, organisationId))
    .map(({ id, title, lines }) => ({ id, title, hash: hashPart({ id, title, lines }).hash }));
  return {
    ...{ organisationId, name, role, parts, otherSections, latest },
    shortName: facts.shortNames[organisationId] ?? name,
    partsHash: hashParts(parts),
    state: judgeSignOff(latest, { parts, otherSections }),
  };
}

/** As the obstacles of the freeze know them. */
export function statusesOf({ bodies }: ReadSignOffs): readonly BodySignOff[] {
  return bodies.map(({ organisationId, shortName, state }) => ({
    organisationId,
    name: shortName,
    status: state.status,
  }));
}

/** What the package of a freeze says of the sign-offs. */
export interface SignOffOfPackage {
  readonly organisation: string;
  /** the name of who approved; null: nobody did */
  readonly person: string | null;
  readonly signedAt: Date | null;
  /** over the hashes of all live documents then: equal to that of the freeze when not a letter changed since */
  readonly hash: string | null;
  readonly state: SignOffState;
}

/** To be asked while nothing of the application can change. */
export async function readSignOffsForPackage(
  services: TextServices,
  workspace: Workspace,
): Promise<readonly SignOffOfPackage[]> {
  const { bodies } = await readSignOffs(services, workspace);
  return bodies.map(({ name, latest, state }) => ({
    organisation: name,
    person: latest?.by ?? null,
    signedAt: latest?.signedAt ?? null,
    hash: latest?.hash ?? null,
    state,
  }));
}
