import { expect, it } from "vitest";
import { sayInFull, sayNeed } from "~/domain/partnership/documents/say-in-full";
import { buildCommitment, buildSheet } from "../../../support/document-builders";

const nameOf = (id: string) => (id === "consorzio" ? "Consorzio" : "?");

it("a commitment is said with all that was written of it", () => {
  expect(sayInFull(buildCommitment(), nameOf)).toBe(
    "Custodi sociali di frazione: 1\u00a0persona, 46.800,00\u00a0€, da gennaio 2027 a giugno 2028, fase: realizzazione, a tutte le parti. Si dimostra con: fogli ore firmati ogni mese",
  );
  const bare = {
    quantityThousandths: null,
    unit: "",
    valueCents: null,
    from: null,
    until: null,
    evidence: "",
  };
  const recipient = { kind: "organisation", organisationId: "consorzio" } as const;
  expect(sayInFull(buildCommitment({ ...bare, recipient }), nameOf)).toBe(
    "Custodi sociali di frazione: fase: realizzazione, a Consorzio",
  );
});

it("a need is said with what answers it", () => {
  const sheets = new Map([["consorzio", buildSheet({ commitments: [buildCommitment()] })]]);
  const need = { id: "n", what: "Formare i custodi", answeredBy: null };
  expect(sayNeed(need, sheets, nameOf)).toBe("Formare i custodi (nessuno risponde ancora)");
  const answeredBy = { organisationId: "consorzio", commitmentId: "custodi" };
  expect(sayNeed({ ...need, answeredBy }, sheets, nameOf)).toBe(
    "Formare i custodi (risponde Consorzio: Custodi sociali di frazione)",
  );
  expect(sayNeed({ ...need, answeredBy: { ...answeredBy, commitmentId: "tolto" } }, sheets, nameOf)).toBe(
    "Formare i custodi (risponde Consorzio)",
  );
});
