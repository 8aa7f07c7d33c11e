import { describe, expect, it } from "vitest";
import { piedmontProvinces } from "~/domain/organisation/seat";
import { checkSeat } from "~/domain/territory/check-seat";
import { findPiedmontMunicipality } from "~/domain/territory/find-municipality";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";

describe("the municipalities of Piedmont", () => {
  it("are 1,180, each with its own code and name, in the eight provinces", () => {
    expect(piedmontMunicipalities).toHaveLength(1180);
    expect(new Set(piedmontMunicipalities.map(({ code }) => code)).size).toBe(1180);
    expect(new Set(piedmontMunicipalities.map(({ name }) => name)).size).toBe(1180);
    const sigle = piedmontProvinces.map(({ sigla }) => sigla);
    expect([...new Set(piedmontMunicipalities.map(({ province }) => province))].sort()).toEqual(sigle.sort());
  });

  it("are those of today: merged and renamed ones are as they are now", () => {
    expect(findPiedmontMunicipality("Moransengo-Tonengo")?.code).toBe("005122");
    expect(findPiedmontMunicipality("Moransengo")).toBeNull();
    expect(findPiedmontMunicipality("Pont Canavese")?.code).toBe("001199");
  });

  it.each(["AGLIE'", "agliè", " Aglie ", "Agliè"])("are found however they are spelt: %s", (typed) => {
    expect(findPiedmontMunicipality(typed)?.name).toBe("Agliè");
  });
});

describe("a seat", () => {
  const seat = (municipality: string, province = "") => checkSeat({ municipality, province });
  const valid = (municipality: string, province: string) => ({
    status: "valid",
    seat: { municipality, province },
  });

  it("in Piedmont needs no province, and is written as it is called", () => {
    expect(seat("torre pellice")).toEqual(valid("Torre Pellice", "TO"));
    expect(seat("torre pellice", "to")).toEqual(valid("Torre Pellice", "TO"));
  });

  it("elsewhere is taken as typed, with its province", () => {
    expect(seat(" Savona ", "sv")).toEqual(valid("Savona", "SV"));
  });

  it.each([
    ["", "TO", "municipality", "empty"],
    ["Savona", "", "province", "missing-province"],
    ["Savona", "XX", "province", "unknown-province"],
    ["Savona", "TO", "municipality", "unknown-municipality"],
    ["Alba", "TO", "province", "other-province"],
  ])("%s (%s) is refused at the %s: %s", (municipality, province, field, reason) => {
    expect(seat(municipality, province)).toEqual({ status: "invalid", field, reason });
  });
});
