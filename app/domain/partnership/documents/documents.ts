import { associationCommitment } from "./association-commitment";
import type { DocumentKind } from "./document-kind";
import { letterOfIntent } from "./letter-of-intent";
import { letterOfSupport } from "./letter-of-support";
import { selfDeclaration } from "./self-declaration";
import { subsidiarityPact } from "./subsidiarity-pact";

/** Every kind of document, in the order people meet them. A new kind is one file, its id, and one line here. */
export const documentKinds: readonly DocumentKind[] = [
  letterOfIntent,
  letterOfSupport,
  associationCommitment,
  selfDeclaration,
  subsidiarityPact,
];

export function findDocumentKind(id: string): DocumentKind | null {
  return documentKinds.find((kind) => kind.id === id) ?? null;
}
