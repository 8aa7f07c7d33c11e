import { describe, expect, it } from "vitest";
import { checkCertifiedEmail } from "~/domain/organisation/check-certified-email";
import { checkVatNumber } from "~/domain/organisation/check-vat-number";
import { organisationKinds } from "~/domain/organisation/kinds";
import { legalFormName, legalForms, legalFormsOf } from "~/domain/organisation/legal-forms";
import {
  mayBeInSection,
  parseRegisterNumber,
  registerSections,
} from "~/domain/organisation/third-sector-register";

describe("a VAT number", () => {
  it("has the control digit of a tax code, and may have IT before it", () => {
    expect(checkVatNumber("IT 1234567 8903")).toEqual({ status: "valid", number: "12345678903" });
  });

  it.each([
    ["12345678901", "control"],
    ["1234567890", "shape"],
    ["FR12345678903", "shape"],
  ])("%s is refused: %s", (typed, reason) => {
    expect(checkVatNumber(typed)).toEqual({ status: "invalid", reason });
  });
});

describe("a certified address", () => {
  it("is kept in small letters", () => {
    expect(checkCertifiedEmail(" Ente@PEC.it ")).toEqual({ status: "valid", address: "ente@pec.it" });
  });

  it("of a provider may be certified where its ordinary ones are not", () => {
    expect(checkCertifiedEmail("ente@libero.it")).toEqual({ status: "invalid", reason: "ordinary" });
    expect(checkCertifiedEmail("ente@pec.libero.it").status).toBe("valid");
  });

  it("is an address in the first place", () => {
    expect(checkCertifiedEmail("ente@pec")).toEqual({ status: "invalid", reason: "shape" });
  });
});

describe("the third-sector register", () => {
  it("has the seven sections of the law", () => {
    expect(registerSections.map(({ id }) => id).join("")).toBe("abcdefg");
  });

  it.each([
    ["Rep. n. 21.447", "21447"],
    ["021447", "21447"],
    ["repertorio 88", "88"],
  ])("reads the number out of %s", (typed, number) => {
    expect(parseRegisterNumber(typed)).toBe(number);
  });

  it.each(["0", "12345678", "AB12", ""])("has no number %s", (typed) => {
    expect(parseRegisterNumber(typed)).toBeNull();
  });

  it("takes a kind in its own section, and no public body in any", () => {
    expect(mayBeInSection("social-cooperative", "d")).toBe(true);
    expect(mayBeInSection("social-cooperative", "a")).toBe(false);
    expect(mayBeInSection("voluntary-association", "e")).toBe(true);
    expect(registerSections.some(({ id }) => mayBeInSection("municipality", id))).toBe(false);
  });
});

describe("legal forms", () => {
  it("each is open to some kind, and each kind has one", () => {
    const open = new Set(organisationKinds.flatMap(({ id }) => legalFormsOf(id)));
    expect([...open].sort()).toEqual(legalForms.map(({ id }) => id).sort());
    expect(organisationKinds.every(({ id }) => legalFormsOf(id).length > 0)).toBe(true);
  });

  it("one that is not in the list any more is shown as it is stored", () => {
    expect(legalFormName("society")).toEqual({ it: "society", en: "society" });
  });
});
