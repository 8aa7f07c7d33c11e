import { describe, expect, it, test } from "vitest";
import { documentIds } from "~/domain/partnership/documents/document-ids";
import { documentKinds, findDocumentKind } from "~/domain/partnership/documents/documents";
import type { Letter } from "~/domain/partnership/documents/letter";
import { pactClauses } from "~/domain/partnership/documents/pact-clauses";
import { compareStatements } from "~/domain/partnership/documents/statement";
import {
  buildBody,
  buildCommitment,
  buildDocumentFacts,
  buildLead,
  buildSheet,
} from "../../../support/document-builders";

const facts = buildDocumentFacts();

function kindOf(id: string) {
  const kind = findDocumentKind(id);
  if (kind === null) throw new Error(`No kind ${id}`);
  return kind;
}

/** Everything a reader of the document would read. */
function textOf({ title, sender, addressee, facts: lines, blocks, signatures }: Letter): string {
  const inBlocks = blocks.flatMap((block) => {
    if (block.kind === "list") return block.items;
    if (block.kind === "table") return [...block.columns.map((column) => column.title), ...block.rows.flat()];
    return [block.text];
  });
  const places = signatures.flatMap(({ organisation, name, capacity }) => [
    organisation,
    name ?? "",
    capacity,
  ]);
  return [title, ...sender, ...addressee, ...lines.map(({ value }) => value), ...inBlocks, ...places].join(
    "\n",
  );
}

const writeFor = (id: string, organisationId: string, from = facts) =>
  textOf(kindOf(id).write(kindOf(id).pick(from, organisationId)));

describe.each(documentKinds.map((kind) => [kind.id, kind] as const))("%s", (_, kind) => {
  const body = facts.bodies.find((candidate) => kind.isSignedBy(candidate)) ?? buildBody();

  it("says the same after it was stored and read back", () => {
    const picked = kind.pick(facts, body.organisationId);
    const stored: unknown = JSON.parse(JSON.stringify(picked));
    expect(kind.write(stored)).toEqual(kind.write(picked));
    expect(compareStatements(kind.state(picked), kind.state(stored))).toEqual([]);
  });

  it("has a place to sign for whoever signs it, and names the project", () => {
    const letter = kind.write(kind.pick(facts, body.organisationId));
    expect(letter.signatures.map(({ organisation }) => organisation)).toContain(body.name);
    expect(textOf(letter)).toContain("Valli che curano");
  });

  it("has every statement once", () => {
    const ids = kind.state(kind.pick(facts, body.organisationId)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("refuses stored values of another shape", () => {
    expect(() => kind.write({ project: {} })).toThrow();
  });

  it("names tax codes of people only where it says so", () => {
    const codes = facts.bodies.flatMap(({ signer }) => signer?.taxCode ?? []);
    const text = JSON.stringify(kind.pick(facts, body.organisationId));
    expect(codes.some((code) => text.includes(code))).toBe(kind.namesTaxCodes);
  });
});

it("every document has its kind", () => {
  expect(documentKinds.map(({ id }) => id)).toEqual(documentIds);
});

test("a partner signs a letter of intent, a supporter one of support, the lead neither", () => {
  const signs = (id: string) =>
    facts.bodies.filter((body) => kindOf(id).isSignedBy(body)).map(({ role }) => role);
  expect(signs("letter-of-intent")).toEqual(["partner"]);
  expect(signs("letter-of-support")).toEqual(["supporter"]);
  expect(signs("association-commitment")).toEqual(["lead", "partner"]);
  expect(signs("self-declaration")).toEqual(["partner"]);
  expect(signs("subsidiarity-pact")).toEqual(["lead", "partner", "supporter"]);
});

test("a letter says what is brought, how much, worth what, when, to whom and how it is shown", () => {
  const text = writeFor("letter-of-intent", "passo-lento");
  for (const said of [
    "Coordinamento delle volontarie",
    "320,5 ore",
    "46.800,00\u00a0€",
    "da gennaio 2027 a giugno 2028",
    "a tutte le parti",
    "fogli ore firmati ogni mese",
    "valgono insieme 53.210,00\u00a0€",
    "Siamo noi a cercare",
    "Formare i custodi prima di partire: risponde Consorzio sociale Pinerolese",
    "L’elenco delle persone segnalate dai medici: nessuno si è ancora impegnato",
  ]) {
    expect(text).toContain(said);
  }
});

test("a need is answered only by a commitment that is still there", () => {
  const lead = buildLead({ sheet: buildSheet() });
  const without = buildDocumentFacts({ bodies: [lead, ...facts.bodies.slice(1)] });
  expect(writeFor("letter-of-intent", "passo-lento", without)).toContain(
    "Formare i custodi prima di partire: nessuno si è ancora impegnato",
  );
});

test("where nobody was named to sign there is a line to write on", () => {
  const bodies = [buildLead(), buildBody({ signer: null })];
  expect(writeFor("letter-of-intent", "passo-lento", buildDocumentFacts({ bodies }))).toContain(
    "nella persona di ____________________",
  );
});

test.each([
  [0, "non partecipa ad altri progetti"],
  [1, "a due progetti in tutto"],
  [3, "a 4 progetti in tutto"],
  [null, "in tutto a non più di 2 progetti"],
])("with %s other projects the self-declaration says so and no more", (otherApplications, said) => {
  const bodies = [buildLead(), buildBody({ otherApplications })];
  expect(writeFor("self-declaration", "passo-lento", buildDocumentFacts({ bodies }))).toContain(said);
});

test("the self-declaration claims a seat in Piedmont only for a body that has one", () => {
  const bodies = [buildLead(), buildBody({ isInPiedmont: false, seat: "Genova (GE)" })];
  const text = writeFor("self-declaration", "passo-lento", buildDocumentFacts({ bodies }));
  expect(text).toContain("ha sede a Genova (GE)");
  expect(text).not.toContain("Piemonte, a");
});

describe("the pact", () => {
  const text = writeFor("subsidiarity-pact", "");

  it("has every clause once, numbered in order", () => {
    pactClauses.forEach(({ title }, index) => {
      expect(text.split(`${index + 1}. ${title}\n`)).toHaveLength(2);
    });
  });

  it("has every commitment once, whichever direction it goes", () => {
    for (const { what } of facts.bodies.flatMap(({ sheet }) => sheet.commitments)) {
      expect(text.split(what)).toHaveLength(2);
    }
  });

  it("has a clause as the lead has worded it, and the others as they are proposed", () => {
    const worded = buildDocumentFacts({ pactClauses: { duration: "Vale tre anni." } });
    const own = writeFor("subsidiarity-pact", "", worded);
    expect(own).toContain("Vale tre anni.");
    expect(own).not.toContain("chiusura della rendicontazione");
    expect(own).toContain("Il patto è pubblico");
  });
});

describe("what changed since a document was made", () => {
  const stateOf = (commitments: readonly ReturnType<typeof buildCommitment>[]) => {
    const bodies = [buildLead({ sheet: buildSheet() }), buildBody({ sheet: buildSheet({ commitments }) })];
    const kind = kindOf("letter-of-intent");
    return kind.state(kind.pick(buildDocumentFacts({ bodies }), "passo-lento"));
  };
  const before = stateOf([buildCommitment()]);

  it("is a quantity, from what to what", () => {
    const after = stateOf([buildCommitment({ quantityThousandths: 2_000, unit: "persone" })]);
    expect(compareStatements(before, after)).toEqual([
      {
        about: { it: "Custodi sociali di frazione, quantità", en: "Custodi sociali di frazione, quantity" },
        before: "1\u00a0persona",
        after: "2\u00a0persone",
      },
    ]);
  });

  it("is a new commitment in one line, and one that is gone in another", () => {
    const after = stateOf([buildCommitment({ id: "sala", what: "Una sala" })]);
    expect(compareStatements(before, after)).toMatchObject([
      { before: null, after: "Una sala" },
      { before: "Custodi sociali di frazione", after: null },
    ]);
  });

  it("is nothing when what the document does not say changes", () => {
    const kind = kindOf("self-declaration");
    const more = buildBody({ sheet: buildSheet({ commitments: [buildCommitment({ id: "altro" })] }) });
    const picked = (body: typeof more) =>
      kind.pick(buildDocumentFacts({ bodies: [buildLead(), body] }), "passo-lento");
    expect(picked(more)).toEqual(picked(buildBody()));
  });
});

test("the self-declaration says the eighth of a month as people do", () => {
  const registration = { number: "12345", section: "Imprese sociali", since: "2022-11-08" };
  const bodies = [buildLead(), buildBody({ registration })];
  expect(writeFor("self-declaration", "passo-lento", buildDocumentFacts({ bodies }))).toContain(
    "sezione Imprese sociali, dall’8 novembre 2022;",
  );
});

test("in the pact what nobody gave a value is worth nothing said, not zero", () => {
  const valueless = buildSheet({ commitments: [buildCommitment({ valueCents: null })] });
  const free = buildSheet({ commitments: [buildCommitment({ valueCents: 0 })] });
  const bodies = [buildLead({ sheet: valueless }), buildBody({ sheet: free })];
  const pact = kindOf("subsidiarity-pact");
  const { blocks } = pact.write(pact.pick(buildDocumentFacts({ bodies }), bodies[0]!.organisationId));
  const table = blocks.find((block) => block.kind === "table" && block.name === "Risorse messe in comune");
  expect(table?.kind === "table" && table.rows.map((row) => row.slice(1))).toEqual([
    ["1 impegno", "–"],
    ["1 impegno", "0,00\u00a0€"],
  ]);
});
