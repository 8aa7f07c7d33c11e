import { describe, expect, it } from "vitest";
import { matchNames, type NameMatch } from "~/domain/territory/match-names";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";

const match = (text: string) => matchNames(text, piedmontMunicipalities);

/** "Agliè", "?Torre Pellice*" with what is clearly meant, "-Milano" for what nothing is like. */
function said(matched: NameMatch): string {
  switch (matched.status) {
    case "found":
      return matched.municipality.name;
    case "double":
      return `=${matched.municipality.name}`;
    case "offered":
      return `?${matched.offers.map(({ code, name }) => (code === matched.likely ? `${name}*` : name)).join("|")}`;
    case "unknown":
      return `-${matched.typed}`;
  }
}

const read = (text: string) => match(text).map(said);

describe("a name is found", () => {
  it.each([
    ["Agliè", "Agliè"],
    ["AGLIE'", "Agliè"],
    ["aglie`", "Agliè"],
    ["Ciriè", "Ciriè"],
    ["albiano d’ivrea", "Albiano d'Ivrea"],
    ["Moransengo Tonengo", "Moransengo-Tonengo"],
    ["S. Secondo di Pinerolo", "San Secondo di Pinerolo"],
    ["S.Secondo di Pinerolo", "San Secondo di Pinerolo"],
    ["S. Ambrogio di Torino", "Sant'Ambrogio di Torino"],
    ["S. Germano Ch.", "San Germano Chisone"],
    ["Comune di Pinerolo", "Pinerolo"],
    ["il Comune di Torre Pellice (TO)", "Torre Pellice"],
    ["CITTÀ DI PINEROLO", "Pinerolo"],
    ["Pinerolo TO", "Pinerolo"],
    ["Pinerolo (To) 35.970", "Pinerolo"],
    ["CASTAGNETO PO", "Castagneto Po"],
    ["12) Bricherasio", "Bricherasio"],
    ["3. Bibiana", "Bibiana"],
    ["- Rorà", "Rorà"],
    ["001191 Pinerolo 35970", "Pinerolo"],
    ["001191", "Pinerolo"],
    ["Lu e Cuccaro Monferrato", "Lu e Cuccaro Monferrato"],
  ])("%s", (typed, name) => {
    expect(read(typed)).toEqual([name]);
  });
});

it("a list may be written in lines, with commas, semicolons and bullets, and with words around it", () => {
  const lists = [
    "Airasca\nBibiana\r\nCumiana",
    "Airasca, Bibiana e Cumiana.",
    "Comuni del distretto: Airasca; Bibiana;Cumiana",
    "• Airasca • Bibiana\n\n• Cumiana",
    "1. Comune di Airasca\n2. Comune di Bibiana\n3. Comune di Cumiana",
    "Airasca - Bibiana - Cumiana",
    "Airasca,\nBibiana e\nCumiana\n12",
  ];
  for (const list of lists) expect(read(list), list).toEqual(["Airasca", "Bibiana", "Cumiana"]);
});

it("what comes again is told, and counts once", () => {
  expect(read("Airasca\nBibiana\nAIRASCA (TO)")).toEqual(["Airasca", "Bibiana", "=Airasca"]);
});

describe("what is nearly a name", () => {
  it("is offered, and chosen beforehand when one is clearly meant", () => {
    expect(read("Torre Pelice")).toEqual(["?Torre Pellice*"]);
    expect(read("Pinerlo")[0]).toContain("Pinerolo*");
    expect(read("Birchersaio")[0]).toContain("Bricherasio*");
    expect(read("San Secondo")[0]).toContain("San Secondo di Pinerolo*");
    expect(read("Calliano")[0]).toContain("Calliano Monferrato*");
  });

  it("is offered without choosing where several may be meant, or where the name is short", () => {
    expect(read("Perosa")).toEqual(["?Perosa Argentina|Perosa Canavese"]);
    expect(read("Roma")[0]).toMatch(/^\?/);
    expect(read("Roma")[0]).not.toContain("*");
    expect(read("S. Giorgio")[0]).not.toContain("*");
  });

  it("is of the province that is said", () => {
    expect(read("Perosa (TO)")).toEqual(["?Perosa Argentina|Perosa Canavese"]);
    expect(read("Pinerolo (CN)")).toEqual(["?Pinerolo"]);
  });

  it("is asked for between namesakes", () => {
    const namesakes = [
      { code: "001235", name: "Samone", province: "TO" },
      { code: "022165", name: "Samone", province: "TN" },
    ];
    expect(matchNames("Samone", namesakes).map(said)).toEqual(["?Samone|Samone"]);
    expect(matchNames("Samone (TN)", namesakes)).toMatchObject([
      { status: "found", municipality: { code: "022165" } },
    ]);
  });
});

it("what nothing is like is named", () => {
  expect(read("Milano\nConsorzio dei servizi sociali")).toEqual([
    "-Milano",
    "-Consorzio dei servizi sociali",
  ]);
  expect(read("\n  \n 12 \n—")).toEqual([]);
});

it("every municipality is found by its own name, in capitals without accents", () => {
  for (const { name } of piedmontMunicipalities) {
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "'").toUpperCase();
    expect(read(plain), plain).toEqual([name]);
  }
});

it("300 misspelt lines are read before anybody waits", () => {
  const list = piedmontMunicipalities.slice(0, 300).map(({ name }) => `${name.slice(0, 3)}x${name.slice(3)}`);
  const before = performance.now();
  expect(match(list.join("\n"))).toHaveLength(300);
  expect(performance.now() - before).toBeLessThan(5_000);
});

describe("a piece that is longer than any name", () => {
  it.each([
    ["blanks in the middle", `Ai${" ".repeat(50_000)}rasca`],
    ["hyphens in the middle", `Ai${"-".repeat(50_000)}rasca`],
    ["points in the middle", `Airasca${".".repeat(50_000)}rasca`],
    ["numbers", `Airasca${" 1".repeat(25_000)} x`],
    ["open brackets", `Airasca${" (".repeat(25_000)} x`],
  ])("is looked through once: %s", (_, text) => {
    const before = performance.now();
    expect(match(text)).toHaveLength(1);
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it("is unknown, and what joins many names is not one", () => {
    expect(match(`Airasca ${"a".repeat(2_000)}`)).toMatchObject([{ status: "unknown" }]);
    const names = ["Airasca", "Bibiana", "Bricherasio", "Cumiana", "Torre Pellice", "Luserna San Giovanni"];
    const joined = [...names, "Agliè", "Pinerolo", "Rorà", "Perosa Argentina", "Villar Perosa"].join(" - ");
    expect(joined.length).toBeGreaterThan(120);
    expect(read(joined)).toEqual(joined.split(" - "));
  });
});

it("blanks between the words of a name count as one", () => {
  expect(read("Torre  \t Pellice \u00A0 (TO)")).toEqual(["Torre Pellice"]);
});
