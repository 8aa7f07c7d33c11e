import { expect, test } from "vitest";
import { checkOrganisationTaxCode } from "~/domain/organisation/check-organisation-tax-code";
import { checkTaxCode, isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import { organisationKinds } from "~/domain/organisation/kinds";

test.each(["80087670016", "07643520567", "00905811006"])(
  "a number whose control digit fits is valid: %s",
  (code) => expect(checkTaxCode(code)).toEqual({ status: "valid", code, form: "number" }),
);

test("every other control digit is refused, so a mistyped last digit is found", () => {
  const faults = Array.from("012345789").map((last) => checkTaxCode(`8008767001${last}`));
  expect(faults).toEqual(Array(9).fill({ status: "invalid", reason: "control" }));
});

test("one wrong digit anywhere, or two neighbours swapped, is found", () => {
  expect(checkTaxCode("80087671016")).toEqual({ status: "invalid", reason: "control" });
  expect(checkTaxCode("80078670016")).toEqual({ status: "invalid", reason: "control" });
});

test("eleven zeros belong to nobody", () => {
  expect(checkTaxCode("00000000000")).toEqual({ status: "invalid", reason: "control" });
});

test("a personal code is checked by its letter", () => {
  expect(checkTaxCode("RSSMRA85T10A562S")).toEqual({
    status: "valid",
    code: "RSSMRA85T10A562S",
    form: "personal",
  });
  expect(checkTaxCode("RSSMRA85T10A562T")).toEqual({ status: "invalid", reason: "control" });
  expect(checkTaxCode("RSSMRA85T11A562S")).toEqual({ status: "invalid", reason: "control" });
});

test("a personal code whose digits gave way to letters, to tell two people apart, is checked too", () => {
  expect(checkTaxCode("RSSMRA85T10A56NH")).toMatchObject({ status: "valid", form: "personal" });
});

test("blanks, dots and small letters do not matter", () => {
  expect(checkTaxCode(" 800 8767 0016\n")).toMatchObject({ status: "valid", code: "80087670016" });
  expect(checkTaxCode("rssmra 85t10 a562s")).toMatchObject({ status: "valid", code: "RSSMRA85T10A562S" });
});

test.each(["1234567890", "123456789012", "IT80087670016", "RSSMRA85T10A562", "RSSMRA85Z10A562S"])(
  "what has not the shape of a code is told apart from a mistyped one: %s",
  (code) => expect(checkTaxCode(code)).toEqual({ status: "invalid", reason: "shape" }),
);

test("nothing entered is its own answer", () => {
  expect(checkTaxCode("  ")).toEqual({ status: "invalid", reason: "empty" });
});

test("each letter in an odd place moves the control letter as the decree's table says", () => {
  // The table as people carry it about: the nth letter stands for the value of the nth letter of the alphabet.
  const table = "BAFHJNPRTVCESULDGIMOQKWZYX";
  const valueOf = (letter: string) => (table.charCodeAt(letter.charCodeAt(0) - 65) - 65) % 26;
  const control = (letter: string) => "S".charCodeAt(0) - 65 + valueOf(letter) - valueOf("R") + 26;
  for (const letter of Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
    const code = `${letter}SSMRA85T10A562${String.fromCharCode(65 + (control(letter) % 26))}`;
    expect(checkTaxCode(code), code).toMatchObject({ status: "valid" });
  }
});

test("the code of a person is one of an organisation only where it may be a sole trader", () => {
  const kinds = organisationKinds.map(({ id }) => id);
  const open = kinds.filter((kind) => checkOrganisationTaxCode("RSSMRA85T10A562S", kind).status === "valid");
  expect(open).toEqual(["enterprise"]);
  expect(checkOrganisationTaxCode("RSSMRA85T10A562S", "foundation")).toEqual({
    status: "invalid",
    reason: "person",
  });
  expect(checkOrganisationTaxCode("RSSMRA85T10A562T", "enterprise")).toMatchObject({ reason: "control" });
  expect(checkOrganisationTaxCode("80087670016", "enterprise")).toMatchObject({ status: "valid" });
});

test("a code is told to be personal also where letters stand for its digits", () => {
  expect(["RSSMRA85T10A562S", "RSSMRAURTMLARSNH"].map(isPersonalTaxCode)).toEqual([true, true]);
  expect(["80087670016", null].map(isPersonalTaxCode)).toEqual([false, false]);
});
