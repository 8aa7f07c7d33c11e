import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The screen of a room is read from its end of the room, and goes by the size of the screen alone. */
const ofTheScreen = "workshop-projector.css";
/** Letters that are places in a drawing: what stands around them is counted in the same measure. */
const inDrawings = /\.map-marks|\.scale-bar|\.graph \.centre text|\.fgroup|\.fcard/;
const ofLetters = /^(font|font-size|line-height|--t-\w+)$/;

const folder = `${import.meta.dirname}/../../app/styles`;
const sheets = readdirSync(folder)
  .filter((name) => name !== ofTheScreen)
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, "utf8") }));

test("letters are as large as a person has set them in the browser: no size of theirs is in px", () => {
  const sizes = sheets.flatMap(({ name, text }) =>
    declarationsOf(text)
      .filter(({ property, under }) => ofLetters.test(property) && !inDrawings.test(under))
      .map(({ property, value, under }) => ({ value, is: `${name} ${under} ${property}: ${value}` })),
  );
  expect(sizes.length).toBeGreaterThan(200);
  expect(sizes.filter(({ value }) => /\dpx/.test(value)).map(({ is }) => is)).toEqual([]);
});

test("with larger letters a page is as on a smaller screen: only on paper its width is asked for in px", () => {
  const asked = sheets.flatMap(({ name, text }) =>
    [...text.matchAll(/@(?:media|container)([^{]*)/g)].flatMap(([, queries = ""]) =>
      queries.split(",").map((query) => `${name}: ${query.trim()}`),
    ),
  );
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((query) => /\dpx/.test(query) && !query.includes(": print and "))).toEqual([]);
});

interface Declaration {
  readonly property: string;
  readonly value: string;
  /** every selector and query it stands in */
  readonly under: string;
}

function declarationsOf(sheet: string): readonly Declaration[] {
  const under: string[] = [];
  const found: Declaration[] = [];
  for (const [, text = "", end] of sheet
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .matchAll(/((?:[^{};"]|"[^"]*")*)([{};])/g)) {
    const [property = "", ...value] = text.trim().split(":");
    if (end === "{") under.push(text.trim().replace(/\s+/g, " "));
    else if (value.length > 0)
      found.push({ property, value: value.join(":").trim(), under: under.join(" ") });
    if (end === "}") under.pop();
  }
  return found;
}
