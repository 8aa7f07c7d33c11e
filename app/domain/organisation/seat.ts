/** Where an organisation has its registered seat. */
export interface Seat {
  readonly municipality: string;
  /** two letters: "TO" */
  readonly province: string;
}

/** The provinces of Piedmont by their two letters, in the order of their names. */
export const piedmontProvinces = [
  { sigla: "AL", name: "Alessandria" },
  { sigla: "AT", name: "Asti" },
  { sigla: "BI", name: "Biella" },
  { sigla: "CN", name: "Cuneo" },
  { sigla: "NO", name: "Novara" },
  { sigla: "TO", name: "Torino" },
  { sigla: "VB", name: "Verbano-Cusio-Ossola" },
  { sigla: "VC", name: "Vercelli" },
] as const;

export function isInPiedmont(seat: Pick<Seat, "province">): boolean {
  return piedmontProvinces.some(({ sigla }) => sigla === seat.province);
}

/** Blanks and capitals put right; null when the municipality is missing or the province has not two letters. */
export function parseSeat(entered: Seat): Seat | null {
  const municipality = entered.municipality.trim().replace(/\s+/g, " ");
  const province = entered.province.trim().toUpperCase();
  return municipality !== "" && /^[A-Z]{2}$/.test(province) ? { municipality, province } : null;
}

/** "Pinerolo (TO)" */
export function formatSeat({ municipality, province }: Seat): string {
  return `${municipality} (${province})`;
}
