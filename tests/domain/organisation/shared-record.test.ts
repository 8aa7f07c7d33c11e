import { describe, expect, it } from "vitest";
import { withoutSigners } from "~/domain/organisation/record";
import {
  confidentialFields,
  type Elsewhere,
  isSharedAtOnce,
  keepersOf,
  publicPart,
  sharingOf,
} from "~/domain/organisation/shared-record";

const record = {
  ...{ name: "Associazione L’Orto", shortName: "L’Orto", kind: "association", legalForm: null },
  ...{ taxCode: "94558100017", vatNumber: "1", seatMunicipality: "Pinerolo", seatProvince: "TO" },
  ...{ certifiedEmail: "orto@pec.it", registerNumber: "1", registerSection: "g" },
  ...{ registeredOn: "2022-01-01", registerCheckedOn: "2026-01-01" },
  ...{ representativeName: "Ada", representativeTaxCode: "A", delegateName: "Bice", delegateTaxCode: "B" },
  ...{ contactName: "Carla", contactEmail: "carla@orto.it", contactPhone: "0121" },
};

describe("what is public of a record", () => {
  it("is all but its people", () => {
    const people = Object.entries(publicPart(record)).filter(([, value]) => value === null);
    expect(people.map(([field]) => field).sort()).toEqual(["legalForm", ...confidentialFields].sort());
    expect(publicPart(record)).toMatchObject({ name: record.name, certifiedEmail: "orto@pec.it" });
  });

  it("holds nothing that is kept from readers within a workspace", () => {
    expect(withoutSigners(publicPart(record))).toEqual(publicPart(record));
  });

  it("is not the tax code of a sole trader within a workspace: it is that of a person", () => {
    expect(withoutSigners({ ...record, taxCode: "RSSMRA80A01H501U" }).taxCode).toBeNull();
    expect(withoutSigners(record).taxCode).toBe(record.taxCode);
  });

  it("adds no column to what is only a part of a record", () => {
    expect(publicPart({ name: "L’Orto", delegateName: "Bice" })).toEqual({
      name: "L’Orto",
      delegateName: null,
    });
  });
});

const here = { workspaceId: "new", organisationId: "orto" };
const there = { workspaceId: "old", hasLeft: false };

function buildMember(given: Partial<Elsewhere> = {}): Elsewhere {
  return {
    ...{ memberId: "m1", accountId: "a1", workspaceId: "old", organisationId: "orto" },
    ...{ organisationRole: "partner", role: "editor", isRecordShared: true, ...given },
  };
}

describe("whether a record comes along at once", () => {
  const comes = (members: readonly Elsewhere[], places = [there]) =>
    isSharedAtOnce({ ...here, places, members });
  const lead = { organisationId: "lead", organisationRole: "lead" } as const;

  it("not for somebody who only knows the tax code", () => {
    expect(comes([])).toBe(false);
  });

  it("for who may read the whole of it in another workspace", () => {
    expect(comes([buildMember()])).toBe(true);
    expect(comes([buildMember({ ...lead, role: "administrator" })])).toBe(true);
  });

  it("not for who is there and may not read it, nor where it is withheld from that workspace too", () => {
    expect(comes([buildMember({ role: "reader" })])).toBe(false);
    expect(comes([buildMember({ ...lead, role: "editor" })])).toBe(false);
    expect(comes([buildMember({ organisationId: "other" })])).toBe(false);
    expect(comes([buildMember({ isRecordShared: false })])).toBe(false);
  });

  it("not for being in the workspace it comes into: that is what is asked", () => {
    expect(comes([buildMember({ workspaceId: "new" })])).toBe(false);
  });

  it("where those who would be asked are of the same workspace, or nobody", () => {
    expect(comes([], [{ workspaceId: "new", hasLeft: true }])).toBe(true);
    expect(comes([], [])).toBe(true);
    expect(comes([], [{ workspaceId: "new", hasLeft: true }, there])).toBe(false);
  });
});

describe("who keeps a record", () => {
  it("the workspaces it is in; those it has left only when it is in none", () => {
    const left = { workspaceId: "left", hasLeft: true };
    expect(keepersOf([left, there])).toEqual([there]);
    expect(keepersOf([left])).toEqual([left]);
  });
});

describe("how a workspace stands to a record", () => {
  const at = new Date("2026-11-24T09:00:00Z");
  const none = { recordSharedAt: null, recordAskedAt: null, recordAnsweredAt: null };

  it.each([
    ["shared", { ...none, recordSharedAt: at }],
    ["granted", { recordSharedAt: at, recordAskedAt: at, recordAnsweredAt: at }],
    ["waiting", { ...none, recordAskedAt: at }],
    ["refused", { ...none, recordAskedAt: at, recordAnsweredAt: at }],
  ])("%s", (status, stored) => {
    expect(sharingOf(stored).status).toBe(status);
  });
});
