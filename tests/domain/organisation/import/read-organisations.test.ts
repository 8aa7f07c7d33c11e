import { describe, expect, it } from "vitest";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { decodeCsv, isWorkbook } from "~/domain/form/decode-csv";
import { findKind } from "~/domain/organisation/import/find-kind";
import { parseCsv } from "~/domain/form/parse-csv";
import { readOrganisations } from "~/domain/organisation/import/read-organisations";
import { importForm } from "~/features/partnership/import-form";
import { importTexts } from "~/features/partnership/import-texts";
import { organisationTexts } from "~/features/partnership/organisation-texts";

const codeOf = (n: number) => {
  const stem = String(7_000_000_000 + n);
  return `${stem}${numberControl(stem)}`;
};
const header = "Denominazione;Tipo;C.F.;Comune sede;Prov";
const row = (n: number) => `Ente ${n};APS;${codeOf(n)};Pinerolo;TO`;
const faultsOf = (line: string, titles = header) => {
  const read = readOrganisations(`${titles}\n${line}`);
  const [first] = read.status === "read" ? read.rows : [];
  return first?.status === "faulty" ? first.faults.map(({ code }) => code) : first?.status;
};

it("what the form does not take is a fault of its row, and controls in place of accents are none", () => {
  const long = `Ente;APS;${codeOf(1)};${"Bari ".repeat(20).trim()};BA`;
  expect(faultsOf(long)).toEqual(["seat-unknown-municipality"]);
  expect(faultsOf(`Caff\u008F sociale;APS;${codeOf(2)};Pinerolo;TO`)).toBe("valid");
  const read = readOrganisations(`${header}\nCaff\u008F sociale;APS;${codeOf(2)};Pinerolo;TO`);
  const organisations =
    read.status === "read"
      ? read.rows.flatMap((one) => ("organisation" in one ? [one.organisation] : []))
      : [];
  const form = { offered: JSON.stringify(organisations), chosen: [codeOf(2)], role: "partner" };
  expect(importForm.safeParse(form).success).toBe(true);
});

describe("a file", () => {
  it.each([
    [";", "Denominazione;Codice fiscale"],
    [",", "Denominazione,Codice fiscale"],
    ["\t", "Denominazione\tCodice fiscale"],
  ])(
    "separated by %j is read, its quoted cells whole, its rows by the line they begin in",
    (mark, titles) => {
      const text = `\uFEFF${titles}\r\n"Orti, ""di""${mark}\nConfine"${mark}1\r\n\r\nAltro${mark}2\r\n`;
      expect(parseCsv(text)).toEqual([
        { line: 1, cells: ["Denominazione", "Codice fiscale"] },
        { line: 2, cells: [`Orti, "di"${mark}\nConfine`, "1"] },
        { line: 5, cells: ["Altro", "2"] },
      ]);
    },
  );

  it("is understood in the characters of the web and in those of Windows", () => {
    expect(decodeCsv(new TextEncoder().encode("Agliè"))).toBe("Agliè");
    expect(decodeCsv(Uint8Array.of(0x41, 0x67, 0x6c, 0x69, 0xe8))).toBe("Agliè");
  });

  it("that is a workbook is told apart", () => {
    expect(isWorkbook(Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14))).toBe(true);
    expect(isWorkbook(new TextEncoder().encode("Denominazione"))).toBe(false);
  });

  it("without a column it needs is refused, with the name of what is missing", () => {
    expect(readOrganisations("Nome;Tipo\nOrti;APS")).toEqual({
      status: "refused",
      reason: "missing-columns",
      missing: ["taxCode", "municipality"],
    });
    expect(readOrganisations(header)).toEqual({ status: "refused", reason: "empty" });
    expect(readOrganisations("")).toEqual({ status: "refused", reason: "empty" });
  });

  it("of more than 500 organisations is refused", () => {
    const rows = Array.from({ length: 501 }, (_, n) => row(n));
    expect(readOrganisations([header, ...rows].join("\n"))).toMatchObject({ reason: "too-many-rows" });
  });

  it("names the columns nothing is taken from", () => {
    const read = readOrganisations(`${header};Note;PEC\n${row(1)};;`);
    expect(read).toMatchObject({ status: "read", ignored: ["Note", "PEC"] });
  });
});

describe("a row", () => {
  it("is taken with its municipality as it is called and a short name of its own", () => {
    const read = readOrganisations(
      `RAGIONE SOCIALE\tTipologia ente\tcod. fiscale\tSede legale\n` +
        `Passo Lento, società cooperativa\tCooperativa sociale\t${codeOf(1)}\ttorre pellice (TO)`,
    );
    expect(read.status === "read" && read.rows[0]).toEqual({
      line: 2,
      status: "valid",
      organisation: {
        name: "Passo Lento, società cooperativa",
        shortName: "Passo Lento",
        kind: "social-cooperative",
        taxCode: codeOf(1),
        seatMunicipality: "Torre Pellice",
        seatProvince: "TO",
      },
    });
  });

  it("gets back the zeros a spreadsheet took from its tax code, where the code then adds up", () => {
    expect(faultsOf("Orti;APS;1234567897;Pinerolo;TO")).toBe("valid");
    expect(faultsOf("Orti;APS;1234567890;Pinerolo;TO")).toEqual(["tax-code-shape"]);
  });

  it("may be a sole trader with the code of a person; of another kind that is a fault", () => {
    const person = "RSSMRA80A01H501U";
    const read = readOrganisations(`${header}\nBottega Rossi;Ditta individuale;rssmra80a01h501u;Pinerolo;TO`);
    const [first] = read.status === "read" ? read.rows : [];
    const organisation = first?.status === "valid" ? first.organisation : undefined;
    expect(organisation).toMatchObject({ kind: "enterprise", taxCode: person });
    const offered = (kind: string) => JSON.stringify([{ ...organisation, kind }]);
    const form = { chosen: [person], role: "supporter" };
    expect(importForm.safeParse({ ...form, offered: offered("enterprise") }).data).toMatchObject({
      organisations: [{ taxCode: person }],
    });
    expect(importForm.safeParse({ ...form, offered: offered("foundation") }).success).toBe(false);
    expect(faultsOf(`Orti;APS;${person};Pinerolo;TO`)).toEqual(["tax-code-person"]);
    expect(faultsOf(`Orti;Banca;${person};Pinerolo;TO`)).toEqual(["kind-unknown"]);
  });

  it("says everything that is wrong with it", () => {
    expect(faultsOf(";Banca;12345678901;Parigi;")).toEqual([
      "organisationName",
      "kind-unknown",
      "tax-code-control",
      "seat-missing-province",
    ]);
  });

  it("with a tax code that stood before says where", () => {
    const read = readOrganisations([header, row(1), row(2), row(1)].join("\n"));
    expect(read.status === "read" && read.rows[2]).toMatchObject({
      line: 4,
      status: "faulty",
      faults: [{ code: "twice-in-file", typed: "2" }],
    });
  });

  it.each([
    ["ODV", "voluntary-association"],
    ["Coop. sociale", "social-cooperative"],
    ["A.S.L.", null],
    ["asl", "health-authority"],
    ["Ente gestore: unione montana", "managing-mountain-union"],
  ])("is of the kind people call %s", (typed, kind) => {
    expect(findKind(typed)).toBe(kind);
  });
});

it("of 300 rows with 20 faulty ones 280 are offered, and 20 explained in words", () => {
  const wrong = [
    (n: number) => `;APS;${codeOf(n)};Pinerolo;TO`,
    (n: number) => `Ente ${n};;${codeOf(n)};Pinerolo;TO`,
    (n: number) => `Ente ${n};Banca;${codeOf(n)};Pinerolo;TO`,
    (n: number) => `Ente ${n};APS;;Pinerolo;TO`,
    (n: number) => `Ente ${n};APS;123;Pinerolo;TO`,
    (n: number) => `Ente ${n};APS;12345678901;Pinerolo;TO`,
    (n: number) => `Ente ${n};APS;RSSMRA80A01H501U;Pinerolo;TO`,
    (n: number) => `Ente ${n};APS;${codeOf(n)};;TO`,
    (n: number) => `Ente ${n};APS;${codeOf(n)};Alba;TO`,
    (n: number) => `Ente ${n};APS;${codeOf(1)};Pinerolo;TO`,
  ];
  const lines = Array.from({ length: 300 }, (_, n) =>
    n % 15 === 14 ? wrong[((n + 1) / 15 - 1) % wrong.length]!(n) : row(n),
  );
  const read = readOrganisations([header, ...lines].join("\r\n"));
  const rows = read.status === "read" ? read.rows : [];
  expect(rows.filter(({ status }) => status === "valid")).toHaveLength(280);
  const faulty = rows.flatMap((one) => (one.status === "faulty" ? [one] : []));
  expect(faulty.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, n) => n * 15 + 16));
  for (const language of ["it", "en"] as const) {
    const sentences = { ...organisationTexts[language].errors, ...importTexts[language].errors };
    const codes = faulty.flatMap(({ faults }) => faults.map(({ code }) => code));
    expect(codes.filter((code) => !Object.hasOwn(sentences, code))).toEqual([]);
  }
});
