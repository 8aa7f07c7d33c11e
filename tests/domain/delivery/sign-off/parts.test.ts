import { describe, expect, test } from "vitest";
import { sectionLines } from "~/domain/delivery/sign-off/section-lines";
import { listParts } from "~/domain/delivery/sign-off/list-parts";
import type { SectionToSignOff, SignOffFacts } from "~/domain/delivery/sign-off/sign-off-facts";
import { contentsOf } from "~/domain/delivery/sign-off/sign-off-part";
import { foldText } from "~/domain/form/fold-text";
import type { TextBlock } from "~/domain/text/blocks";
import {
  buildBody,
  buildCommitment,
  buildDocumentFacts,
  buildLead,
  buildSheet,
} from "../../../support/document-builders";

const passoLento = buildBody({ organisationId: "passo-lento", name: "Passo Lento, società cooperativa" });
const vicini = buildBody({ organisationId: "vicini", name: "Vicini di Valle" });

function facts(some: Partial<SignOffFacts> = {}): SignOffFacts {
  const bodies = [buildLead({ organisationId: "lead" }), passoLento, vicini];
  return {
    ...buildDocumentFacts({ bodies }),
    shortNames: { lead: "Consorzio", "passo-lento": "Passo Lento", vicini: "Vicini di Valle" },
    sections: [section("needs", ["Gli anziani sono soli."])],
    ...some,
  };
}

function section(id: string, paragraphs: readonly string[], assignedTo: readonly string[] = []) {
  const lines = paragraphs.map((text) => ({ id: "", about: null, text, look: "" }));
  const folded = paragraphs.map(foldText);
  return { id, title: { it: id, en: id }, lines, folded, assignedTo } satisfies SectionToSignOff;
}

function textsOf(of: SignOffFacts, organisationId: string, partId: string): readonly string[] | null {
  const part = listParts(of, organisationId).find(({ id }) => id === partId);
  return part === undefined ? null : part.lines.map(({ text }) => text);
}

const paragraph = (text: string, some: Partial<TextBlock> = {}): TextBlock => ({
  ...{ type: "paragraph", indent: 0, runs: [{ text }] },
  ...some,
});

describe("a body signs off", () => {
  test("the whole text of the sections it writes", () => {
    const of = facts({ sections: [section("needs", ["Uno.", "Due."], ["passo-lento"])] });
    expect(textsOf(of, "passo-lento", "section/needs")).toEqual(["Uno.", "Due."]);
    expect(textsOf(of, "passo-lento", "mentions/needs")).toBe(null);
    expect(textsOf(of, "vicini", "section/needs")).toBe(null);
  });

  test("of the sections of others only the paragraphs that name it, by its name or its short name", () => {
    const paragraphs = [
      "Gli anziani sono soli.",
      "PASSO LENTO li accompagna.",
      "La firma è di Passo Lento, Società  Cooperativa.",
      "Il passo lentolato non c’entra.",
    ];
    const of = facts({ sections: [section("needs", paragraphs)] });
    expect(textsOf(of, "passo-lento", "mentions/needs")).toEqual([paragraphs[1], paragraphs[2]]);
    expect(textsOf(of, "vicini", "mentions/needs")).toEqual([]);
  });

  test("under a name with accents and apostrophes, however they are written", () => {
    const bodies = [
      buildLead(),
      buildBody({ organisationId: "centro", name: "Centro per l’impiego di Cirié" }),
    ];
    const of = facts({
      ...{ ...buildDocumentFacts({ bodies }), shortNames: {} },
      sections: [section("needs", ["Il centro per l'impiego di Cirie' risponde."])],
    });
    expect(textsOf(of, "centro", "mentions/needs")).toHaveLength(1);
  });

  test("as the lead every section, whoever writes it", () => {
    const of = facts({ sections: [section("needs", ["Uno."], ["vicini"]), section("goals", ["Due."])] });
    expect(textsOf(of, "lead", "section/needs")).toEqual(["Uno."]);
    expect(textsOf(of, "lead", "section/goals")).toEqual(["Due."]);
  });

  test("its own sheet with its commitments, and nobody else's", () => {
    const sheet = buildSheet({ commitments: [buildCommitment({ what: "Trasporti" })] });
    const of = facts({ bodies: [buildLead(), { ...passoLento, sheet }, vicini] });
    expect(textsOf(of, "passo-lento", "sheet")).toContain("Trasporti");
    expect(textsOf(of, "vicini", "sheet")).not.toContain("Trasporti");
  });

  test("its record without the tax code of whoever signs", () => {
    const signer = {
      name: "Giulia Rostagnoli",
      taxCode: "RSTGLI80A41L219X",
      capacity: "representative",
    } as const;
    const of = facts({ bodies: [buildLead(), { ...passoLento, signer }] });
    const texts = textsOf(of, "passo-lento", "record");
    expect(texts).toContain("Giulia Rostagnoli, legale rappresentante");
    expect(JSON.stringify(texts)).not.toContain("RSTGLI80A41L219X");
  });

  test("the clauses of the pact, as they read until the lead words them", () => {
    const worded = facts({ pactClauses: { duration: "Tre anni." } });
    expect(textsOf(worded, "vicini", "pact")).toContain("Tre anni.");
    expect(textsOf(facts(), "vicini", "pact")).not.toContain("Tre anni.");
    expect(textsOf(facts(), "vicini", "pact")!.length).toBeGreaterThan(10);
  });

  test("every part once", () => {
    const of = facts({ sections: [section("needs", []), section("goals", [], ["vicini"])] });
    for (const body of ["lead", "passo-lento", "vicini"]) {
      const ids = listParts(of, body).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe("what is approved of a paragraph", () => {
  test("is its words and its look: one struck through says something else", () => {
    const plain = sectionLines([paragraph("Diamo un’auto.")]);
    const struck = sectionLines([paragraph("", { runs: [{ text: "Diamo un’auto.", strike: true }] })]);
    const heading = sectionLines([paragraph("Diamo un’auto.", { type: "h2" })]);
    const looks = [plain, struck, heading].map((lines) => contentsOf({ id: "section/needs", lines }));
    expect(new Set(looks).size).toBe(3);
    expect(plain[0]!.text).toBe(struck[0]!.text);
  });

  test("is not the empty line below it", () => {
    expect(sectionLines([paragraph("Uno."), paragraph("  "), paragraph("")])).toEqual(
      sectionLines([paragraph("Uno.")]),
    );
  });

  test("is not what we call the part", () => {
    const lines = sectionLines([paragraph("Uno.")]);
    const renamed = lines.map((line) => ({ ...line, about: { it: "Altro", en: "Other" } }));
    expect(contentsOf({ id: "sheet", lines: renamed })).toBe(contentsOf({ id: "sheet", lines }));
  });
});
