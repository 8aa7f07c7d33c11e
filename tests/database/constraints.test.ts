import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());

const organisation = {
  shortName: "Ente",
  kind: "managing-consortium",
  seatMunicipality: "Pinerolo",
  seatProvince: "TO",
};

test("an address with a capital letter is refused, because it would be a second account", async () => {
  await own.database.account.create({ data: { email: "anna@ente.example", name: "Anna" } });
  await expect(
    own.database.account.create({ data: { email: "Anna@ente.example", name: "Anna" } }),
  ).rejects.toThrow(/Account_email_lower_case/);
});

test("a role that the program does not know is refused", async () => {
  const { workspace, partner } = await buildPartner("partner");
  const account = await own.database.account.create({ data: { email: "bruno@ente.example", name: "Bruno" } });
  await expect(
    own.database.member.create({
      data: {
        workspaceId: workspace.id,
        organisationId: partner.organisationId,
        accountId: account.id,
        role: "owner",
      },
    }),
  ).rejects.toThrow(/Member_role_known/);
});

test("a tax code has one of its two forms, in the partnership and where somebody asks to join", async () => {
  const { workspace } = await buildPartner("lead");
  const asking = { workspaceId: workspace.id, organisationName: "Rossi", organisationKind: "enterprise" };
  const person = {
    createdAt: new Date(),
    personName: "Maria Rossi",
    personEmail: "maria@rossi.example",
    message: "",
  };
  const request = (taxCode: string) =>
    own.database.joinRequest.create({
      data: { ...asking, ...person, seatMunicipality: "Pinerolo", seatProvince: "TO", taxCode },
    });
  const record = (taxCode: string) =>
    own.database.organisation.create({ data: { ...organisation, name: "Rossi", taxCode } });
  for (const taxCode of ["80087670016", "RSSMRA80A01H501U", "RSSMRAULALMHRLMX"]) {
    await expect(record(taxCode)).resolves.toMatchObject({ taxCode });
    await expect(request(taxCode)).resolves.toMatchObject({ taxCode });
  }
  for (const taxCode of ["8008767001", "rssmra80a01h501u", "RSSMRA80A01H501"]) {
    await expect(record(taxCode)).rejects.toThrow(/Organisation_tax_code_form/);
    await expect(request(taxCode)).rejects.toThrow(/JoinRequest_tax_code_form/);
  }
});

test("a workspace has one lead, also when two are made at the same time", async () => {
  const { workspace } = await buildPartner("lead");
  const second = await own.database.organisation.create({ data: { ...organisation, name: "Secondo" } });
  const makeLead = own.database.partner.create({
    data: { workspaceId: workspace.id, organisationId: second.id, role: "lead" },
  });
  await expect(makeLead).rejects.toThrow(/Unique constraint/);
});

async function buildPartner(role: string) {
  const { id: organisationId } = await own.database.organisation.create({
    data: { ...organisation, name: "Primo" },
  });
  const workspace = await own.database.workspace.create({
    data: {
      callId: "call",
      stageId: "stage",
      title: "Titolo",
      acronym: "T",
      closesAt: new Date("2027-01-29T11:00:00Z"),
      closesOffsetMinutes: 60,
    },
  });
  const partner = await own.database.partner.create({
    data: { workspaceId: workspace.id, organisationId, role },
  });
  return { workspace, partner };
}
