import { requireBody } from "~/domain/partnership/documents/document-facts";
import { sayCapacity } from "~/domain/partnership/documents/say-party";
import type { Wording } from "~/domain/wording/language";
import type { PartLine } from "../sign-off-part";
import type { PartKind } from "./part-kind";

/** How the application names the body: without the tax code of whoever signs, which stands in no text others read. */
export const record: PartKind = {
  list(facts, organisationId) {
    const { name, kind, taxCode, seat, signer } = requireBody(facts, organisationId);
    const representative = signer === null ? "" : `${signer.name}, ${sayCapacity(signer)}`;
    const lines = [
      line("name", { it: "Denominazione", en: "Name" }, name),
      line("kind", { it: "Natura", en: "Kind" }, kind),
      line("tax-code", { it: "Codice fiscale", en: "Tax code" }, taxCode ?? ""),
      line("seat", { it: "Sede", en: "Seat" }, seat),
      line("representative", { it: "Chi firma", en: "Who signs" }, representative),
    ];
    const title = { it: "Dati dell’ente", en: "Record of the organisation" };
    return [{ id: "record", title, lines: lines.filter(({ text }) => text !== "") }];
  },
};

function line(id: string, about: Wording, text: string): PartLine {
  return { id, about, text, look: "" };
}
