import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("no field is cut by the browser, which says nothing of what it leaves out", () => {
  const folder = `${import.meta.dirname}/../../app`;
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const cut = files.filter((name) => /\bmaxLength[=:]/.test(readFileSync(`${folder}/${name}`, "utf8")));
  expect(cut).toEqual([]);
});
