import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import routes from "~/routes";

const root = `${import.meta.dirname}/../../app`;

/** Pages inside the shell of a workspace; the overview is the workspace itself, and has its name. */
function pagesOfWorkspaces(): readonly string[] {
  const entries = [...routes];
  const files: string[] = [];
  for (const entry of entries) {
    const isShell = entry.file === "routes/workspace.tsx";
    if (isShell) files.push(...(entry.children ?? []).flatMap(filesOf));
    else entries.push(...(entry.children ?? []));
  }
  return files.filter((file) => file !== "routes/workspace-overview.tsx");
}

function filesOf(entry: (typeof routes)[number]): string[] {
  return entry.children === undefined ? [entry.file] : entry.children.flatMap(filesOf);
}

it("every page of a workspace says on the bar of the phone where one is", () => {
  const pages = pagesOfWorkspaces().map((file) => ({
    file,
    source: readFileSync(`${root}/${file}`, "utf8"),
  }));
  const shown = pages.filter(({ source }) => source.includes("export default"));
  expect(shown.length).toBeGreaterThan(40);
  expect(shown.filter(({ source }) => !/\bbar\b/.test(source)).map(({ file }) => file)).toEqual([]);
});
