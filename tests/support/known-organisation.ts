import type { Database } from "~/database/client.server";
import { buildCast } from "../database/cast";
import { buildTaxCode } from "./builders";

/** What is only for those who have the record: found anywhere, it has leaked. */
export const secrets = {
  representativeName: "Giulia Rostagnoli",
  representativeTaxCode: "RSSMRA80A01H501U",
  delegateName: "Bruno Sellai",
  delegateTaxCode: "VRDLGU85B02L219K",
  contactName: "Ada Bosiova",
  contactEmail: "ada.bosiova@ente.example",
  contactPhone: "0121 987654",
};

let made = 0;

/** A workspace whose partner has a tax code, and a record with people in it. */
export async function buildKnownOrganisation(database: Database) {
  const cast = await buildCast(database);
  const taxCode = buildTaxCode(7_000_000 + (made += 1));
  await database.organisation.update({
    where: { id: cast.partner },
    data: { ...secrets, taxCode, certifiedEmail: "ente@pec.example", registerNumber: "21447" },
  });
  const typed = {
    ...{ name: "Come la scrive chi l’aggiunge", shortName: "Aggiunta", kind: "association", taxCode },
    ...{ seatMunicipality: "Cavour", seatProvince: "TO" },
  };
  return { ...cast, taxCode, typed };
}

/** What of the record stands somewhere it should not. */
export function leaksIn(written: string): readonly string[] {
  return Object.values(secrets).filter((secret) => written.includes(secret));
}
