import { Refusal } from "~/errors.server";
import type { DocumentState, DocumentStates } from "./read-documents.server";

/** The document of a kind: of one organisation, or with an empty id of the whole partnership. */
export function requireDocument(
  { states }: DocumentStates,
  kind: string,
  organisationId: string,
): DocumentState {
  const found = states.find((state) => state.kind.id === kind && state.organisationId === organisationId);
  if (found === undefined) throw new Refusal("not-found");
  return found;
}
