import { expect, test } from "vitest";
import { tieOf } from "~/domain/partnership/tie";

test.each([
  ["social-cooperative", "partner", "co-design"],
  ["municipality", "partner", "public-agreement"],
  ["health-authority", "partner", "public-agreement"],
  ["job-centre", "partner", "public-agreement"],
  ["enterprise", "partner", "partnership"],
  ["training-body", "partner", "partnership"],
  ["social-enterprise", "supporter", "support"],
] as const)("a %s that is %s is bound by %s", (kind, role, tie) => {
  expect(tieOf({ kind, role })).toBe(tie);
});
