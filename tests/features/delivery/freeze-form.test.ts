import { expect, test } from "vitest";
import { readReasons } from "~/features/delivery/freeze-form";

test("reasons that say nothing, or more than is read, are named by their fields", () => {
  const form = new FormData();
  form.set("reason:uno", "  breve  ");
  form.set("reason:due", "a".repeat(1_001));
  form.set("reason:tre", "Lo ha chiesto la Regione.");
  expect(readReasons(form)).toMatchObject({ wrong: ["reason:uno", "reason:due"] });
});
