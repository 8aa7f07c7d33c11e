/** A region of Italy by its ISTAT code, 1 to 20. */
export interface ItalianRegion {
  readonly code: number;
  readonly name: string;
  /** its provinces, by the first three digits of the ISTAT code of their municipalities: "001" → "TO" */
  readonly provinces: Readonly<Record<string, string>>;
}

export const piedmontRegion = 1;

/**
 * The twenty regions with their provinces, by the list of ISTAT of 1/01/2020. A metropolitan city keeps in the codes of
 * municipalities the number of the province it was. The provinces Sardinia has had since are not here: where a file does
 * not name them, the province of their municipalities stays unsaid.
 */
export const italianRegions: readonly ItalianRegion[] = [
  region(1, "Piemonte", "001TO 002VC 003NO 004CN 005AT 006AL 096BI 103VB"),
  region(2, "Valle d’Aosta", "007AO"),
  region(3, "Lombardia", "012VA 013CO 014SO 015MI 016BG 017BS 018PV 019CR 020MN 097LC 098LO 108MB"),
  region(4, "Trentino-Alto Adige", "021BZ 022TN"),
  region(5, "Veneto", "023VR 024VI 025BL 026TV 027VE 028PD 029RO"),
  region(6, "Friuli-Venezia Giulia", "030UD 031GO 032TS 093PN"),
  region(7, "Liguria", "008IM 009SV 010GE 011SP"),
  region(8, "Emilia-Romagna", "033PC 034PR 035RE 036MO 037BO 038FE 039RA 040FC 099RN"),
  region(9, "Toscana", "045MS 046LU 047PT 048FI 049LI 050PI 051AR 052SI 053GR 100PO"),
  region(10, "Umbria", "054PG 055TR"),
  region(11, "Marche", "041PU 042AN 043MC 044AP 109FM"),
  region(12, "Lazio", "056VT 057RI 058RM 059LT 060FR"),
  region(13, "Abruzzo", "066AQ 067TE 068PE 069CH"),
  region(14, "Molise", "070CB 094IS"),
  region(15, "Campania", "061CE 062BN 063NA 064AV 065SA"),
  region(16, "Puglia", "071FG 072BA 073TA 074BR 075LE 110BT"),
  region(17, "Basilicata", "076PZ 077MT"),
  region(18, "Calabria", "078CS 079CZ 080RC 101KR 102VV"),
  region(19, "Sicilia", "081TP 082PA 083ME 084AG 085CL 086EN 087CT 088RG 089SR"),
  region(20, "Sardegna", "090SS 091NU 092CA 095OR 111SU"),
];

export function regionName(code: number): string {
  return italianRegions.find((region) => region.code === code)?.name ?? String(code);
}

function region(code: number, name: string, provinces: string): ItalianRegion {
  const pairs = provinces.split(" ").map((pair): [string, string] => [pair.slice(0, 3), pair.slice(3)]);
  return { code, name, provinces: Object.fromEntries(pairs) };
}
