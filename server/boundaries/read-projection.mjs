import { FileRefusal } from "./file-refusal.mjs";

const datums =
  /WGS_?(?:19)?84|ETRS_?(?:19)?89|European_Terrestrial_Reference|RDN_?2008|Rete_Dinamica_Nazionale/i;

/**
 * What a `.prj` says, as proj4 has it; "" for degrees. Only what ISTAT and the regions use is taken: degrees, UTM 32N
 * and 33N, on WGS 84, ETRS89 or RDN2008, which are the same to a metre. ED50 and Roma 40 are 100 metres away.
 */
export function readProjection(bytes) {
  const text = bytes.toString("latin1");
  const name = /^\s*(?:PROJCS|GEOGCS)\["([^"]*)"/i.exec(text)?.[1];
  if (name === undefined) throw new FileRefusal("projection-not-taken", text.slice(0, 80));
  const datum = /DATUM\["([^"]*)"/i.exec(text)?.[1] ?? "";
  if (!datums.test(datum)) throw new FileRefusal("projection-not-taken", name);
  if (/^\s*GEOGCS/i.test(text)) return "";
  const zone = { 9: 32, 15: 33 }[numberOf(text, "Central_Meridian")];
  const isUtm =
    /PROJECTION\["Transverse_Mercator"\]/i.test(text) &&
    numberOf(text, "Scale_Factor") === 0.9996 &&
    numberOf(text, "False_Easting") === 500_000 &&
    numberOf(text, "False_Northing") === 0;
  if (zone === undefined || !isUtm) throw new FileRefusal("projection-not-taken", name);
  return `+proj=utm +zone=${zone} +datum=WGS84 +units=m +no_defs`;
}

function numberOf(text, parameter) {
  const found = new RegExp(`PARAMETER\\["${parameter}",\\s*([-\\d.eE+]+)`, "i").exec(text)?.[1];
  return found === undefined ? NaN : Number(found);
}
