import type { z } from "zod";
import type { Wording } from "~/domain/wording/language";
import type { BodyFacts, DocumentFacts } from "./document-facts";
import type { DocumentId } from "./document-ids";
import type { Letter } from "./letter";
import type { Statement } from "./statement";

/** A kind of document: what it says, of whom, and who signs it. */
export interface DocumentKind {
  readonly id: DocumentId;
  readonly name: Wording;
  /** of one organisation, or of the whole partnership */
  readonly scope: "organisation" | "partnership";
  /** it names the tax codes of people: only who needs them may read it */
  readonly namesTaxCodes: boolean;
  isSignedBy(body: BodyFacts): boolean;
  /** Exactly what the document says; two equal values are one document. */
  pick(facts: DocumentFacts, organisationId: string): unknown;
  /** The document of what was picked, now or years ago. */
  write(picked: unknown): Letter;
  /** The same as single statements, to tell what changed since. */
  state(picked: unknown): readonly Statement[];
}

interface Definition<Schema extends z.ZodType> extends Omit<DocumentKind, "pick" | "write" | "state"> {
  readonly schema: Schema;
  readonly pick: (facts: DocumentFacts, organisationId: string) => z.output<Schema>;
  readonly write: (picked: z.output<Schema>) => Letter;
  readonly state: (picked: z.output<Schema>) => readonly Statement[];
}

/** A kind whose stored values are parsed before anything is made of them. */
export function defineDocument<Schema extends z.ZodType>(definition: Definition<Schema>): DocumentKind {
  const { schema, write, state, ...kind } = definition;
  return {
    ...kind,
    write: (picked) => write(schema.parse(picked)),
    state: (picked) => state(schema.parse(picked)),
  };
}
