import { expect, test } from "vitest";
import routes from "~/routes";

test("every page, in a workspace and outside of one, lies on the ground that shows what was typed in it", () => {
  expect(routes.map(({ file }) => file)).toEqual(["routes/pages-ground.tsx"]);
});
