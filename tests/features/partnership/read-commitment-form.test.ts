import { expect, test } from "vitest";
import { changesOf, readCommitmentForm } from "~/features/partnership/read-commitment-form";

const typed = {
  what: " Custodi sociali ",
  phase: "delivery",
  recipient: "vicini",
  quantity: "2,5",
  unit: "ore",
  value: "1.250,50",
  evidence: "",
  from: "1/2027",
  until: "2027-06",
};

function read(changed: Partial<typeof typed> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...typed, ...changed })) form.set(name, value);
  return readCommitmentForm(form);
}

const fields = {
  what: "Custodi sociali",
  phase: "delivery",
  recipient: "vicini",
  quantityThousandths: 2_500,
  unit: "ore",
  valueCents: 125_050,
  evidence: "",
  from: "2027-01",
  until: "2027-06",
} as const;

test("a commitment is read as people type it, and what is left empty is not said", () => {
  expect(read()).toEqual({ status: "read", fields });
  expect(read({ recipient: "", quantity: "", value: "", from: "", until: "" })).toMatchObject({
    fields: { recipient: null, quantityThousandths: null, valueCents: null, from: null, until: null },
  });
});

test("every wrong field is named at once", () => {
  expect(
    read({ what: " ", quantity: "due", value: "-1", from: "gennaio", evidence: "x".repeat(2_001) }),
  ).toEqual({
    status: "refused",
    errors: { what: "what", quantity: "quantity", value: "value", from: "month", evidence: "tooLong" },
  });
  expect(read({ until: "2026-12" })).toEqual({ status: "refused", errors: { until: "until" } });
});

test("only what is another than when the form was opened is written", () => {
  const before = {
    id: "c1",
    ...fields,
    recipient: { kind: "organisation", organisationId: "vicini" },
  } as const;
  expect(changesOf(before, fields)).toEqual({});
  expect(changesOf(before, { ...fields, recipient: null, unit: "giorni" })).toEqual({
    recipient: null,
    unit: "giorni",
  });
  expect(changesOf(null, fields)).toEqual(fields);
});

test("a unit that is too long is refused, not cut", () => {
  expect(read({ unit: "o".repeat(2_001) })).toEqual({ status: "refused", errors: { unit: "tooLong" } });
});
