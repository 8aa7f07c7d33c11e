import type { Call } from "~/domain/call/call-schema";

interface Around {
  readonly call: Pick<Call, "sections">;
  readonly organisationId: string;
}

/** The page of the workspace where a part is read and written, under the address of the workspace. */
export function wherePartIs(partId: string, { call, organisationId }: Around): string {
  const [kind, sectionId = ""] = partId.split("/");
  switch (kind) {
    case "section":
    case "mentions": {
      const section = call.sections.find(({ id }) => id === sectionId);
      return section?.kind === "identity" ? "/impostazioni" : `/proposta/${sectionId}`;
    }
    case "pact":
      return "/partenariato/patto";
    case "record":
      return `/partenariato/${organisationId}?parte=dati`;
    default:
      return `/partenariato/${organisationId}`;
  }
}
