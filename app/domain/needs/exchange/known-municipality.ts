import { formatSeat } from "~/domain/organisation/seat";

/** A municipality that needs may be in, as files name it. */
export interface KnownMunicipality {
  /** ISTAT code, six digits */
  readonly code: string;
  readonly name: string;
  /** two letters; empty: not known */
  readonly province: string;
}

/** "Pinerolo (TO)" by code; the code itself of one that is not known. */
export function nameByCode(known: readonly KnownMunicipality[]): (code: string) => string {
  const names = new Map(
    known.map(({ code, name, province }) => [
      code,
      province === "" ? name : formatSeat({ municipality: name, province }),
    ]),
  );
  return (code) => names.get(code) ?? code;
}
