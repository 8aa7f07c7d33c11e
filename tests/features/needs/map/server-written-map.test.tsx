// @vitest-environment node
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { NeedsMap } from "~/features/needs/map/needs-map";
import { buildProps } from "./small-map.ts";

test("the server writes all of the drawing, pins as pictures with a name, and that the cells only indicate", () => {
  const html = renderToString(<NeedsMap {...buildProps()} />);
  expect(html).toContain('viewBox="0 0 1000 800"');
  expect(html).toContain('role="img"');
  expect(html).toContain("Bisogno: Bisogno a, Casa, Prali, 3 persone");
  expect(html).toContain("Celle indicative, non confini ufficiali");
  expect(html).toContain("Cavour</text>");
  expect(html).not.toContain("<button");
});
