import { expect, test } from "vitest";
import { requireCall } from "~/calls/index";
import type { Call } from "~/domain/call/call-schema";
import { defaultsToConfirm } from "~/domain/call/defaults-to-confirm";

const call = requireCall("wecare-m1-2017");

test("a default is named so that somebody who has read the call can confirm it", () => {
  const hour = defaultsToConfirm(call).find(({ id }) => id === "final/closesAt");
  expect(hour?.name.it).toBe("Progetto definitivo: ora della scadenza");
  expect(hour?.origin).toEqual({ origin: "default" });
});

test("what was found, or inferred from what was found, is not a default", () => {
  const ids = defaultsToConfirm(call).map(({ part, id }) => `${part}/${id}`);
  expect(ids).not.toContain("header/funder");
  expect(ids).not.toContain("eligibility/E3");
  expect(ids).not.toContain("limit/summary");
  expect(ids).toContain("limit/needs");
});

test("a default that somebody confirmed with its clause leaves the list", () => {
  const confirmed: Call = {
    ...call,
    durationMonths: { min: 12, max: 18, origin: "source", source: "D.D. 998, art. 6" },
  };
  expect(defaultsToConfirm(confirmed)).toHaveLength(defaultsToConfirm(call).length - 1);
});
