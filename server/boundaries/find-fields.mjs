import { FileRefusal } from "./file-refusal.mjs";

/** How ISTAT and those who publish its boundaries anew call what is needed; the first that is there counts. */
const names = {
  code: [
    "PRO_COM_T",
    "PRO_COM",
    "COM_ISTAT_CODE",
    "CODICE_ISTAT",
    "ISTAT_CODE",
    "COD_ISTAT",
    "ISTAT",
    "CODE",
  ],
  name: ["COMUNE", "NAME", "NOME", "DENOMINAZIONE", "DEN_COM"],
  province: ["SIGLA", "PROV_ACR", "SIGLA_PROV", "PROVINCE", "PROVINCIA"],
  region: ["COD_REG", "REG_ISTAT_CODE_NUM", "REG_ISTAT_CODE", "CODICE_REGIONE"],
};

/** Which of the fields of a layer say code, name, province and region; the first two must be there. */
export function findFields(fields) {
  const find = (key) => {
    const wanted = names[key].find((name) => fields.some((field) => field.toUpperCase() === name));
    return fields.find((field) => field.toUpperCase() === wanted) ?? null;
  };
  const [code, name, province, region] = ["code", "name", "province", "region"].map(find);
  if (code === null || name === null) throw new FileRefusal("fields-missing", fields.slice(0, 12).join(", "));
  return {
    read(valueOf, provinces) {
      const istat = readCode(valueOf(code));
      const known = provinces[istat.slice(0, 3)];
      const letters =
        province === null
          ? ""
          : String(valueOf(province) ?? "")
              .trim()
              .toUpperCase();
      const ofFile = region === null ? NaN : Number(valueOf(region));
      return {
        code: istat,
        name: readName(valueOf(name), istat),
        province: known?.letters ?? (/^[A-Z]{2}$/.test(letters) ? letters : ""),
        region: Number.isInteger(ofFile) && ofFile >= 1 && ofFile <= 20 ? ofFile : (known?.region ?? 0),
      };
    },
  };
}

/** Six digits; as a number it has lost its zeros. */
function readCode(value) {
  const digits = String(value ?? "").trim();
  if (!/^\d{4,6}$/.test(digits)) throw new FileRefusal("code-not-valid", digits);
  return digits.padStart(6, "0");
}

function readName(value, code) {
  const name = typeof value === "string" ? value.replace(/[\p{C}\s]+/gu, " ").trim() : "";
  if (name === "" || name.length > 100) throw new FileRefusal("name-not-valid", code);
  return name;
}
