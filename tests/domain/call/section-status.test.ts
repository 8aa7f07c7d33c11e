import { expect, it } from "vitest";
import { standingOf } from "~/domain/call/section-status";

it("stands where people say, else is being written once there is a text", () => {
  expect(standingOf("review", 0)).toBe("review");
  expect(standingOf("written", 12)).toBe("written");
  expect(standingOf("", 12)).toBe("writing");
  expect(standingOf("", 0)).toBe(null);
});
