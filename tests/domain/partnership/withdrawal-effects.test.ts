import { expect, it } from "vitest";
import type { Commitment } from "~/domain/partnership/partner-sheet";
import { withdrawalEffects } from "~/domain/partnership/withdrawal-effects";

const commitment = (what: string, to: string | null): Commitment => ({
  id: what,
  phase: "delivery",
  what,
  quantityThousandths: null,
  unit: "",
  valueCents: null,
  from: null,
  until: null,
  evidence: "",
  recipient: to === null ? { kind: "everyone" } : { kind: "organisation", organisationId: to },
});

const partners = [
  {
    id: "lead",
    shortName: "Consorzio",
    commitments: [commitment("sala", "coop"), commitment("segreteria", null)],
    needs: [
      { id: "n1", what: "educatori", answeredBy: { organisationId: "coop", commitmentId: "educatori" } },
      { id: "n2", what: "mezzi", answeredBy: null },
    ],
  },
  {
    id: "coop",
    shortName: "Passo Lento",
    commitments: [commitment("educatori", "lead"), commitment("esperienza", null)],
    needs: [],
  },
];

it("who leaves takes what it brings, opens the needs it answered, and leaves what was for it", () => {
  expect(withdrawalEffects(partners, "coop")).toEqual({
    lost: [
      { what: "educatori", recipient: "Consorzio" },
      { what: "esperienza", recipient: null },
    ],
    reopened: [{ what: "educatori", organisation: "Consorzio" }],
    hanging: [{ what: "sala", organisation: "Consorzio" }],
  });
});

it("who brings nothing to anybody leaves nothing open", () => {
  const alone = { id: "new", shortName: "Nuovo", commitments: [], needs: [] };
  expect(withdrawalEffects([...partners, alone], "new")).toEqual({ lost: [], reopened: [], hanging: [] });
});
