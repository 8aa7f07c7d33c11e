/** A municipality of a workspace's district. Membership changes over the years, so it has its days. */
export interface DistrictMunicipality {
  /** ISTAT code, six digits */
  readonly code: string;
  readonly name: string;
  /** two letters; empty: not known */
  readonly province: string;
  /** "2025-01-01"; null: not said */
  readonly validFrom: string | null;
  /** the last day; null: still */
  readonly validUntil: string | null;
}

/** Whether it belongs to the district on a day, "2026-11-27". */
export function isInDistrictOn(
  { validFrom, validUntil }: Pick<DistrictMunicipality, "validFrom" | "validUntil">,
  day: string,
): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day);
}
