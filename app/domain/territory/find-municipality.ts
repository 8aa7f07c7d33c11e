import { type Municipality, piedmontMunicipalities } from "./piedmont-municipalities";

/** The municipality of Piedmont with this name, however it is spelt: "ALPIGNANO", "Aglie'", "san secondo  di pinerolo". */
export function findPiedmontMunicipality(typed: string): Municipality | null {
  return byName.get(foldName(typed)) ?? null;
}

/** Small letters without accents, with one blank where there are blanks, hyphens or apostrophes. */
function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s'’`´-]+/g, " ")
    .trim();
}

const byName = new Map(
  piedmontMunicipalities.map((municipality) => [foldName(municipality.name), municipality]),
);
