/** Small letters and digits with single blanks between words: "Cod. Fiscale" and "COD_FISCALE" are the same. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
