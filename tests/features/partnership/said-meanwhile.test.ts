import { expect, it } from "vitest";
import { saidMeanwhile } from "~/features/partnership/said-meanwhile";

const form = (code: string) => ({
  intent: "",
  values: {
    certifiedEmail: ["mia@pec.it"],
    vatNumber: ["12345678903"],
    registeredOn: ["2020-01-01"],
    legalForm: [""],
  },
  errors: [{ field: null, code }],
});
const said = (name: string, stored: string, code = "record-changed") =>
  saidMeanwhile(form(code), name, { stored, language: "it" });

it("what somebody saved meanwhile is told for the fields that differ, and only then", () => {
  expect(said("certifiedEmail", "loro@pec.it")).toBe("loro@pec.it");
  expect(said("certifiedEmail", "mia@pec.it")).toBeNull();
  expect(said("certifiedEmail", "")).toBe("");
  expect(said("certifiedEmail", "loro@pec.it", "tax-code-taken")).toBeNull();
  expect(saidMeanwhile(null, "certifiedEmail", { stored: "loro@pec.it", language: "it" })).toBeNull();
});

it("days are told as people read them", () => {
  expect(said("registeredOn", "2021-03-04")).toContain("marzo 2021");
});
