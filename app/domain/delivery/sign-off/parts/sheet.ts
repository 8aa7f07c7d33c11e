import { commitmentsOf, needsOf, requireBody } from "~/domain/partnership/documents/document-facts";
import { commitmentStatements, needStatements } from "~/domain/partnership/documents/say-commitment";
import type { Statement } from "~/domain/partnership/documents/statement";
import { type SheetText, sheetTexts } from "~/domain/partnership/partner-sheet";
import type { Wording } from "~/domain/wording/language";
import type { PartLine } from "../sign-off-part";
import type { PartKind } from "./part-kind";

/** What the body says of itself, what it commits to, and what it needs. */
export const sheet: PartKind = {
  list(facts, organisationId) {
    const body = requireBody(facts, organisationId);
    const statements = [
      ...commitmentStatements(commitmentsOf(body, facts.bodies)),
      ...needStatements(needsOf(body, facts.bodies)),
    ];
    const texts = sheetTexts.flatMap((name) => textLines(name, body.sheet.texts[name]));
    const title = { it: "Scheda e impegni", en: "Sheet and commitments" };
    return [{ id: "sheet", title, lines: [...texts, ...statements.flatMap(statementLine)] }];
  },
};

function textLines(name: SheetText, text: string): readonly PartLine[] {
  return text
    .split("\n")
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => ({ id: name, about: textNames[name], text: paragraph, look: "" }));
}

const textNames = {
  presentation: { it: "Presentazione", en: "Presentation" },
  experience: { it: "Esperienza", en: "Experience" },
  "project-role": { it: "Ruolo nel progetto", en: "Role in the project" },
  people: { it: "Persone", en: "People" },
} as const satisfies Record<SheetText, Wording>;

function statementLine({ id, about, text }: Statement): readonly PartLine[] {
  return text === "" ? [] : [{ id, about, text, look: "" }];
}
