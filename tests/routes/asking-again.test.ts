import { readFileSync } from "node:fs";
import path from "node:path";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { describe, expect, it } from "vitest";
import { listRoutes } from "./list-routes";

const deciding = listRoutes().filter(({ file }) =>
  readFileSync(path.join("app", file), "utf8").includes("shouldRevalidate"),
);

/** After a form of the page of which nothing came: the framework itself would not ask, unless a route says otherwise. */
const nothingCame = {
  actionResult: null,
  actionStatus: 400,
  formMethod: "POST",
  currentUrl: new URL("http://cantiere.example/cantieri/uno?vista=lavagna"),
  nextUrl: new URL("http://cantiere.example/cantieri/uno?vista=lavagna"),
  currentParams: { workspaceId: "uno" },
  nextParams: { workspaceId: "uno" },
  defaultShouldRevalidate: true,
} satisfies Parameters<ShouldRevalidateFunction>[0];

describe("a page of whose form nothing came stays as it is", () => {
  it.each(deciding)("$file does not ask for its data again", async ({ file }) => {
    const route = (await import(path.resolve("app", file))) as {
      readonly shouldRevalidate: ShouldRevalidateFunction;
    };
    expect(route.shouldRevalidate(nothingCame)).toBe(false);
  });

  it("is asked of several", () => {
    expect(deciding.length).toBeGreaterThan(4);
  });
});
