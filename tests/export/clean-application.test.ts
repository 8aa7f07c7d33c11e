import { expect, test } from "vitest";
import { cleanApplication } from "~/export/clean-application";
import { replaceUndrawable } from "~/export/glyph-coverage.server";
import { mergeRemarks } from "~/export/export-remarks";
import { buildBlock, buildPrintable, buildSection } from "../support/printable-builders";

test("a replaced character is told with its section and how often it stands there", () => {
  const sections = [buildSection({ blocks: [buildBlock("字 e 字"), buildBlock("字")] })];
  const { remarks } = cleanApplication(buildPrintable({ title: "文", sections }), replaceUndrawable);
  expect(remarks).toEqual([
    { kind: "replaced-character", where: "needs", what: "字", times: 3 },
    { kind: "replaced-character", where: "title-page", what: "文", times: 1 },
  ]);
});

test("formats and good links stay", () => {
  const run = { text: "qui", bold: true, strike: true, link: "https://a.it/" } as const;
  const sections = [buildSection({ blocks: [buildBlock([run])] })];
  const { application } = cleanApplication(buildPrintable({ sections }));
  expect(application.sections[0]?.blocks[0]?.runs).toEqual([run]);
});

test("the original is not touched", () => {
  const printable = buildPrintable({ title: "a\u0000b" });
  cleanApplication(printable, replaceUndrawable);
  expect(printable.title).toBe("a\u0000b");
});

test("what several files remark about one text is said once", () => {
  const remark = { kind: "left-out-link", where: "needs", what: "x:", times: 2 } as const;
  expect(mergeRemarks([[remark], [remark], [{ ...remark, where: "areas" }]])).toEqual([
    remark,
    { ...remark, where: "areas" },
  ]);
});
