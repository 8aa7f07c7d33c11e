import { expect, test } from "vitest";
import { findDifferences, type StageVersion } from "~/domain/delivery/next-stage/find-differences";
import type { TextBlock } from "~/domain/text/blocks";

const paragraph = (text: string): TextBlock => ({ type: "paragraph", indent: 0, runs: [{ text }] });

function buildVersion(given: Partial<StageVersion> = {}): StageVersion {
  return {
    title: "Valli che curano",
    acronym: "VALLI",
    organisations: [{ name: "Consorzio", role: "lead" }],
    sections: [{ id: "needs", title: "Bisogni", blocks: [paragraph("Mancano i trasporti.")] }],
    ...given,
  };
}

const needs = (...texts: string[]) => ({
  sections: [{ id: "needs", title: "Bisogni", blocks: texts.map(paragraph) }],
});

test("a stage that is as it was handed in has no differences, nor have sections only one of the two has", () => {
  const grown = buildVersion({
    sections: [...buildVersion().sections, { id: "risks", title: "Rischi", blocks: [paragraph("La neve.")] }],
  });
  expect(findDifferences(buildVersion(), buildVersion())).toEqual([]);
  expect(findDifferences(buildVersion(), grown)).toEqual([]);
  expect(findDifferences(grown, buildVersion())).toEqual([]);
});

test("a comma in a section is a difference, told word by word; an empty line is none", () => {
  const [difference] = findDifferences(buildVersion(), buildVersion(needs("Mancano i trasporti, la sera.")));
  expect(difference).toMatchObject({ subject: "section/needs", title: "Bisogni" });
  expect(JSON.stringify(difference)).toContain('{"kind":"put-in","text":", la sera"}');
  expect(findDifferences(buildVersion(), buildVersion(needs("Mancano i trasporti.", "")))).toEqual([]);
});

test("one paragraph of several is enough", () => {
  const two = (second: string) => buildVersion(needs("Mancano i trasporti.", second));
  expect(findDifferences(two("La sera."), two("La notte."))).toHaveLength(1);
});

test("another title, who joined, who left and who has another part in it are differences", () => {
  const organisations = [
    { name: "Consorzio", role: "partner" },
    { name: "Unione", role: "lead" },
  ] as const;
  expect(findDifferences(buildVersion(), buildVersion({ title: "Valli", organisations }))).toEqual([
    { subject: "title", before: "Valli che curano (VALLI)", after: "Valli (VALLI)" },
    {
      ...{ subject: "partnership", joined: ["Unione"], left: [] },
      inOtherRole: [{ name: "Consorzio", was: "lead", is: "partner" }],
    },
  ]);
  const [, left] = findDifferences(buildVersion({ organisations }), buildVersion({ title: "Valli" }));
  expect(left).toMatchObject({ joined: [], left: ["Unione"], inOtherRole: [{ name: "Consorzio" }] });
});
