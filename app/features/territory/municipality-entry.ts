import type { DistrictMunicipality } from "~/domain/territory/district-municipality";

type Entry = Pick<DistrictMunicipality, "code" | "validFrom" | "validUntil">;

/** "001191/2017-01-01/": a municipality with its days as the value of a field of a form. */
export function writeEntry({ code, validFrom, validUntil }: Entry): string {
  return [code, validFrom ?? "", validUntil ?? ""].join("/");
}

const pattern = /^(\d{6})\/(\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?$/;

export function parseEntry(value: string): Entry | null {
  const [, code, validFrom = null, validUntil = null] = pattern.exec(value) ?? [];
  return code === undefined ? null : { code, validFrom, validUntil };
}
