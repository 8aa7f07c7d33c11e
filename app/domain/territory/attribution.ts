import type { Wording } from "~/domain/wording/language";

/** Whom the points, codes and names of the program's own tables are owed to. */
const placesOwedTo: Wording = {
  it: "Centri abitati: GeoNames (CC BY 4.0). Codici e nomi: ISTAT (CC BY).",
  en: "Towns: GeoNames (CC BY 4.0). Codes and names: ISTAT (CC BY).",
};

/** Shown with every map that is drawn of the indicative cells. */
export const cellsOwedTo: Wording = {
  it: `${placesOwedTo.it} Confine nazionale: Natural Earth.`,
  en: `${placesOwedTo.en} National border: Natural Earth.`,
};

/** With a map that is drawn of imported boundaries, whose own words come first. */
export function boundariesOwedTo(boundaries: string): Wording {
  const said = boundaries.trim().replace(/\.$/, "");
  return { it: `${said}. ${placesOwedTo.it}`, en: `${said}. ${placesOwedTo.en}` };
}
