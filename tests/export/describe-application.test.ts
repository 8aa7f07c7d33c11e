import { expect, test } from "vitest";
import {
  describeApplication,
  describePartnership,
  describeRunningHead,
  describeSection,
} from "~/export/describe-application";
import { subsidiarityPact } from "~/domain/partnership/documents/subsidiarity-pact";
import { organisationRoleNames } from "~/domain/rights/role-names";
import { organisationRoles } from "~/domain/rights/roles";
import { printableFiche } from "~/export/printable-fiche";
import { printWords } from "~/export/print-words";
import { buildDocumentFacts } from "../support/document-builders";
import { buildPrintable, buildSection } from "../support/printable-builders";

const valueOf = (label: string, printable = buildPrintable()) =>
  describeApplication(printable).find((fact) => fact.label === label)?.values;

test("a limit that is ours and not in the call is printed as one to be checked", () => {
  expect(describeSection(buildSection({ characters: 4312 }), "it")).toBe(
    "Criterio B1 · 4.312 caratteri su 5.000 (limite da verificare)",
  );
});

test("a limit of the call is printed as it is", () => {
  const section = buildSection({ limitIsDefault: false, criteria: ["A1", "B2"] });
  expect(describeSection(section, "it")).toBe("Criteri A1, B2 · 48 caratteri su 5.000");
});

test("a section without limit or criteria says only how long it is", () => {
  expect(describeSection(buildSection({ limit: null, criteria: [] }), "en")).toBe("48 characters");
});

test("a district that is an example is marked as one", () => {
  expect(valueOf("Distretto")).toEqual([{ text: "Pinerolese", mark: "esempio" }]);
  const several = buildPrintable({
    districts: [
      { name: "A", isExample: false },
      { name: "B", isExample: true },
    ],
  });
  expect(valueOf("Distretti", several)).toEqual([
    { text: "A", mark: null },
    { text: "B", mark: "esempio" },
  ]);
});

test("the term and the state of the text are told in the time of Rome, in summer and in winter", () => {
  expect(valueOf("Termine")).toEqual([{ text: "mercoledì 20 dicembre 2017, ore\u00a012:00", mark: null }]);
  const summer = buildPrintable({ stateAt: "2018-07-01T22:30:00Z" });
  expect(valueOf("Testo aggiornato a", summer)).toEqual([
    { text: "lunedì 2 luglio 2018, ore\u00a00:30", mark: null },
  ]);
});

test("a partner without tax code or seat says so, and a short name stands beside the name", () => {
  const { rows } = describePartnership(buildPrintable());
  expect(rows[0]?.[0]).toBe("Consorzio intercomunale dei servizi sociali (CISS)");
  expect(rows[2]).toEqual([
    "Unione montana delle valli",
    "Unione montana",
    "Sostenitore",
    "non indicato",
    "non indicato",
  ]);
});

test("what is not known leaves no empty line on the title page", () => {
  const call = { title: "Bando", programme: "", acts: [], funder: "" };
  const labels = describeApplication(buildPrintable({ call, districts: [] })).map(({ label }) => label);
  expect(labels).toEqual(["Bando", "Fase", "Capofila", "Termine", "Testo aggiornato a"]);
});

test("a rule somebody took upon itself stands on the title page, with the reason, the name and the moment", () => {
  const override = {
    rule: "Il capofila è quello individuato per il territorio.",
    reason: "Lo dice la nota della Regione.",
    by: "Marta Bellarda",
    at: "2017-12-11T09:00:00Z",
  };
  expect(valueOf("Regole di cui risponde una persona", buildPrintable({ overrides: [override] }))).toEqual([
    {
      text: "Il capofila è quello individuato per il territorio. Lo dice la nota della Regione. (Marta Bellarda, lunedì 11 dicembre 2017, ore\u00a010:00)",
      mark: null,
    },
  ]);
});

test("a running head fits on one line", () => {
  const head = describeRunningHead(buildPrintable({ title: "parola ".repeat(60) }));
  expect(head.length).toBeLessThanOrEqual(91);
  expect(head).toMatch(/parola…$/);
});

test("an organisation is in the role the screens give it, in the application, the pact and its own sheet", () => {
  for (const language of ["it", "en"] as const) {
    const roles = Object.fromEntries(
      organisationRoles.map((role) => [role, organisationRoleNames[role][language]]),
    );
    expect(printWords[language].roles).toEqual(roles);
  }
  const facts = buildDocumentFacts();
  const supporter = facts.bodies.find(({ role }) => role === "supporter")!;
  const pact = subsidiarityPact.write(subsidiarityPact.pick(facts, supporter.organisationId));
  const parties = pact.blocks.find((block) => block.kind === "table" && block.name === "Le parti");
  expect(parties?.kind === "table" && parties.rows.map((row) => row[2])).toEqual([
    "Capofila",
    "Partner",
    "Sostenitore",
  ]);
  const { letter } = printableFiche(facts, supporter.organisationId, "2026-11-30T11:00:00Z");
  expect(letter.facts).toContainEqual({ label: "Ruolo", value: "Sostenitore" });
});
