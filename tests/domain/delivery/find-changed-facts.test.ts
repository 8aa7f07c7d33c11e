import { expect, it } from "vitest";
import { findChangedFacts, type KnownFacts } from "~/domain/delivery/submission/find-changed-facts";

const lead = {
  organisationId: "unione",
  role: "lead",
  name: "Unione",
  seat: "Pinerolo (TO)",
  sheet: { needs: [] },
};
const partner = {
  organisationId: "passo",
  role: "partner",
  name: "Passo Lento",
  seat: "Luserna (TO)",
  sheet: {},
};
const sealed: KnownFacts = {
  project: { title: "Valli che curano", acronym: "VALLI", districts: ["Pinerolese"], funder: "Regione" },
  bodies: [lead, partner],
  pactClauses: { purpose: "Insieme." },
};

const changed = (now: Partial<KnownFacts>) => findChangedFacts(sealed, { ...sealed, ...now });

it("the same facts are no change, in whatever order the bodies come", () => {
  expect(changed({})).toEqual([]);
  expect(changed({ bodies: [partner, lead] })).toEqual([]);
});

it("title, districts, partnership and pact are told apart", () => {
  const { project } = sealed;
  expect(changed({ project: { ...project, acronym: "V" } })).toEqual([{ kind: "title" }]);
  expect(changed({ project: { ...project, districts: [] } })).toEqual([{ kind: "districts" }]);
  expect(changed({ bodies: [lead] })).toEqual([{ kind: "partnership" }]);
  expect(changed({ bodies: [lead, { ...partner, role: "supporter" }] })).toEqual([{ kind: "partnership" }]);
  expect(changed({ bodies: [...sealed.bodies, { ...partner, organisationId: "new" }] })).toEqual([
    { kind: "partnership" },
  ]);
  expect(changed({ pactClauses: { purpose: "Insieme.", duration: "Tre anni." } })).toEqual([
    { kind: "pact" },
  ]);
});

it("what is declared of a body is its record; its sheet is written live and told of there", () => {
  expect(changed({ bodies: [lead, { ...partner, seat: "Torino (TO)" }] })).toEqual([
    { kind: "record", organisationId: "passo" },
  ]);
  expect(changed({ bodies: [lead, { ...partner, sheet: { needs: ["carrier"] } }] })).toEqual([]);
});

it("what the package did not know yet has not changed", () => {
  const project = { ...sealed.project, mostApplications: 2 };
  expect(changed({ project, bodies: [{ ...lead, website: null }, partner] })).toEqual([]);
});
