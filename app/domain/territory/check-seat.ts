import { piedmontProvinces, type Seat } from "~/domain/organisation/seat";
import { findPiedmontMunicipality } from "./find-municipality";
import { isItalianProvince } from "./italian-provinces";

export type SeatCheck =
  | { readonly status: "valid"; readonly seat: Seat }
  | { readonly status: "invalid"; readonly field: "municipality" | "province"; readonly reason: SeatFault };

export type SeatFault =
  | "empty"
  /** the province is in Piedmont, and no municipality of Piedmont has this name */
  | "unknown-municipality"
  /** there is such a municipality in Piedmont, in another of its provinces */
  | "other-province"
  /** the municipality is not in Piedmont, so its province has to be said */
  | "missing-province"
  /** not the two letters of a province of Italy */
  | "unknown-province";

/**
 * Checks where an organisation has its seat. In Piedmont the municipality must be one there is, is written as it is
 * called, and needs no province beside it; elsewhere in Italy what is typed is taken.
 */
export function checkSeat(entered: Seat): SeatCheck {
  const municipality = entered.municipality.trim().replace(/\s+/g, " ");
  const province = entered.province.trim().toUpperCase();
  if (municipality === "") return invalid("municipality", "empty");
  const known = findPiedmontMunicipality(municipality);
  if (province === "") return known === null ? invalid("province", "missing-province") : valid(known);
  if (!isItalianProvince(province)) return invalid("province", "unknown-province");
  if (!piedmontProvinces.some(({ sigla }) => sigla === province))
    return valid({ name: municipality, province });
  if (known === null) return invalid("municipality", "unknown-municipality");
  return known.province === province ? valid(known) : invalid("province", "other-province");
}

function valid({ name, province }: { readonly name: string; readonly province: string }): SeatCheck {
  return { status: "valid", seat: { municipality: name, province } };
}

function invalid(field: "municipality" | "province", reason: SeatFault): SeatCheck {
  return { status: "invalid", field, reason };
}
