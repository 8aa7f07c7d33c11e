import { expect, test } from "vitest";
import { matchNames } from "~/domain/territory/match-names";
import { matchRows } from "~/domain/territory/match-rows";
import { nearNames } from "~/domain/territory/near-names";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";

const [anyOne] = piedmontMunicipalities;
if (anyOne === undefined) throw new Error("there are no municipalities");

/** Letters alone, another word for each number. */
const wordOf = (n: number) => Array.from(String(n), (digit) => "bcdfghlmnp"[Number(digit)]).join("");

const rowOf = (name: string) => ({ line: 1, code: "", name, validFrom: null, validUntil: null });

/** One municipality that counts how often it is compared. */
function counting() {
  let looks = 0;
  const named = {
    municipality: anyOne!,
    words: "torre pellice",
    parts: ["torre", "pellice"],
    get compact() {
      looks += 1;
      return "torrepellice";
    },
  };
  return { find: nearNames([named]), looks: () => looks };
}

test("a name that comes again is not looked for again, and after so many none is", () => {
  const { find, looks } = counting();
  const read = (name: string) => find({ name, province: "" });
  expect(read("Torre Pelice")).toHaveLength(1);
  const once = looks();
  expect(once).toBeGreaterThan(0);
  expect(read("TORRE PELICE")).toHaveLength(1);
  expect(looks()).toBe(once);
  for (let n = 0; n < 5_000; n += 1) read(`Ignota ${wordOf(n)}`);
  expect(looks()).toBeLessThanOrEqual(100);
  expect(read("Torre Pelice")).toHaveLength(1);
});

test("of a file of names that are none only the first get offers, and what is found is found everywhere", () => {
  const unknown = Array.from({ length: 3_000 }, (_, n) =>
    rowOf(`Torre Pellico${wordOf(n).slice(0, 1)} ${wordOf(n)}`),
  );
  const rows = [
    rowOf("Torre Pelice"),
    ...unknown,
    rowOf("Torre Pelicce"),
    rowOf("Agliè"),
    rowOf("Torre Pelice"),
  ];
  const statuses = matchRows(rows, piedmontMunicipalities).map(({ status }) => status);
  expect(statuses[0]).toBe("offered");
  expect(statuses.slice(-3)).toEqual(["unknown", "found", "offered"]);
});

test("of different names no more is read than of a pasted list", () => {
  const long = Array.from({ length: 700 }, (_, n) => rowOf(`${"x".repeat(95)} ${wordOf(n)}`));
  const matches = matchRows([...long, rowOf("Agliè")], piedmontMunicipalities);
  expect(matches.at(-1)?.status).toBe("unknown");
  expect(matchRows([...long.slice(0, 500), rowOf("Agliè")], piedmontMunicipalities).at(-1)?.status).toBe(
    "found",
  );
});

test("lines of two names that are both found leave the search to those that are misspelt", () => {
  const [...all] = piedmontMunicipalities;
  const lines = all.slice(0, 60).map(({ name }, n) => `${name} e ${all[n + 60]?.name ?? ""}`);
  const text = [...lines, "Torre Pelice"].join("\n");
  expect(matchNames(text, piedmontMunicipalities).at(-1)?.status).toBe("offered");
});
