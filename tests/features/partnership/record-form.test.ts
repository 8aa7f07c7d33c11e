import { describe, expect, it } from "vitest";
import { organisationTexts } from "~/features/partnership/organisation-texts";
import { recordForm } from "~/features/partnership/record-form";
import { recordTexts } from "~/features/partnership/record-texts";

const complete = {
  organisationName: "Passo Lento, società cooperativa sociale",
  organisationShortName: "Passo Lento",
  organisationKind: "social-cooperative",
  organisationTaxCode: "12345678903",
  organisationMunicipality: "torre pellice",
  organisationProvince: "",
  legalForm: "social-cooperative-a",
  vatNumber: "IT12345678903",
  certifiedEmail: "passolento@pec.it",
  registerNumber: "Rep. 21447",
  registerSection: "d",
  registeredOn: "2022-03-21",
  registerCheckedOn: "2026-11-01",
  representativeName: "Giulia Rostagnoli",
  representativeTaxCode: "RSSMRA80A01H501U",
  contactPhone: "0121 123456",
};
const enterprise = {
  ...{ organisationKind: "enterprise", organisationTaxCode: "RSSMRA80A01H501U", legalForm: "sole-trader" },
  ...{ registerNumber: "", registerSection: "", registeredOn: "" },
};
const parse = (changed: object = {}) => recordForm("2026-11-24").safeParse({ ...complete, ...changed });
const errorsOf = (changed: object) =>
  parse(changed).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);

describe("the record of an organisation", () => {
  it("is kept as it is called and counted, and what is empty is nothing", () => {
    expect(parse().data).toMatchObject({
      seatMunicipality: "Torre Pellice",
      seatProvince: "TO",
      vatNumber: "12345678903",
      registerNumber: "21447",
      delegateName: null,
      contactEmail: null,
    });
  });

  it.each([
    [{ organisationTaxCode: "12345678904" }, "organisationTaxCode: tax-code-control"],
    [{ vatNumber: "12345678904" }, "vatNumber: vat-control"],
    [{ certifiedEmail: "passolento@gmail.com" }, "certifiedEmail: certified-ordinary"],
    [{ registerNumber: "molti" }, "registerNumber: registerNumber"],
    [{ registerNumber: "" }, "registerNumber: registerNumber-missing"],
    [{ registerSection: "" }, "registerSection: registerSection-missing"],
    [{ registerSection: "a" }, "registerSection: registerSection-kind"],
    [{ registeredOn: "2026-11-25" }, "registeredOn: day-future"],
    [{ legalForm: "local-authority" }, "legalForm: legalForm-kind"],
    [{ representativeName: "" }, "representativeName: name-missing"],
    [{ representativeTaxCode: "12345678903" }, "representativeTaxCode: person-tax-code-organisation"],
    [{ representativeTaxCode: "80087670017" }, "representativeTaxCode: person-tax-code-control"],
    [{ organisationTaxCode: "RSSMRA80A01H501U" }, "organisationTaxCode: tax-code-person"],
    [{ ...enterprise, legalForm: "limited-company" }, "legalForm: legalForm-tax-code"],
    [{ representativeTaxCode: "RSSMRA80A01H501X" }, "representativeTaxCode: person-tax-code-control"],
    [{ organisationMunicipality: "Parigi" }, "organisationProvince: seat-missing-province"],
    [{ contactEmail: "giulia" }, "contactEmail: contactEmail"],
    [{ contactPhone: "presto" }, "contactPhone: contactPhone"],
  ])("is refused with the reason: %j", (changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
  });

  it("of a sole trader goes by the tax code of the person, who signs with the same", () => {
    expect(parse(enterprise).data).toMatchObject({
      ...{ taxCode: "RSSMRA80A01H501U", vatNumber: "12345678903", legalForm: "sole-trader" },
      representativeTaxCode: "RSSMRA80A01H501U",
    });
    expect(parse({ ...enterprise, legalForm: "" }).success).toBe(true);
  });

  it("of a sole trader from abroad may have one provisional code of digits, twice", () => {
    const provisional = { organisationTaxCode: "80087670016", representativeTaxCode: "80087670016" };
    expect(parse({ ...enterprise, ...provisional }).success).toBe(true);
    expect(errorsOf({ ...enterprise, ...provisional, legalForm: "limited-company" })).toEqual([
      "representativeTaxCode: person-tax-code-organisation",
    ]);
  });

  it("names a signer from abroad by a provisional code of digits", () => {
    const typed = {
      representativeTaxCode: "800 8767 0016",
      delegateName: "Ada",
      delegateTaxCode: "00905811006",
    };
    expect(parse(typed).data).toMatchObject({
      representativeTaxCode: "80087670016",
      delegateTaxCode: "00905811006",
    });
  });

  it("names all wrong fields at once", () => {
    const wrong = { organisationMunicipality: "", vatNumber: "1", organisationName: "", contactEmail: "x" };
    expect(errorsOf(wrong)?.sort()).toEqual([
      "contactEmail: contactEmail",
      "organisationMunicipality: seat-empty",
      "organisationName: organisationName",
      "vatNumber: vat-shape",
    ]);
  });

  it("has a sentence for every reason, in both languages", () => {
    const codes = [
      { organisationTaxCode: "1" },
      { organisationTaxCode: "RSSMRA80A01H501U" },
      { organisationMunicipality: "Alba", organisationProvince: "TO" },
      { organisationMunicipality: "Savona", organisationProvince: "ZZ" },
      { organisationMunicipality: "Savona", organisationProvince: "TO" },
      { registeredOn: "ieri" },
      { registerCheckedOn: "ieri" },
      { certifiedEmail: "x" },
      { vatNumber: "12345678904" },
      { representativeTaxCode: "x" },
    ].flatMap((changed) => parse(changed).error?.issues.map(({ message }) => message) ?? ["none"]);
    for (const language of ["it", "en"] as const) {
      const sentences = { ...organisationTexts[language].errors, ...recordTexts[language].errors };
      expect(codes.filter((code) => !Object.hasOwn(sentences, code))).toEqual([]);
    }
  });
});
