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
    [{ representativeTaxCode: "RSSMRA80A01H501X" }, "representativeTaxCode: person-tax-code-control"],
    [{ organisationMunicipality: "Parigi" }, "organisationProvince: seat-missing-province"],
    [{ contactEmail: "giulia" }, "contactEmail: contactEmail"],
    [{ contactPhone: "presto" }, "contactPhone: contactPhone"],
  ])("is refused with the reason: %j", (changed, error) => {
    expect(errorsOf(changed)).toEqual([error]);
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
