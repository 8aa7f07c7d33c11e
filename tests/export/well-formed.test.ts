// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { docx } from "~/export/docx.server";
import { odt } from "~/export/odt.server";
import {
  awkwardTexts,
  blocksOfEveryKind,
  buildBlock,
  buildPrintable,
  buildRunBlock,
  buildSection,
  hostileTexts,
} from "../support/printable-builders";

const texts = [...hostileTexts, ...awkwardTexts];
const everything = texts.join(" ");

const hostile = buildPrintable({
  kind: "draft",
  title: everything,
  acronym: everything,
  call: { title: everything, programme: everything, acts: texts, funder: everything },
  stageName: everything,
  districts: [{ name: everything, isExample: true }],
  organisations: texts.map((text) => ({
    name: text,
    shortName: `${text} `,
    kindName: text,
    role: "lead",
    taxCode: text,
    seat: text,
  })),
  sections: [
    buildSection({
      title: everything,
      criteria: texts,
      blocks: texts.flatMap((text) => [
        ...blocksOfEveryKind(),
        buildBlock(text, "h2"),
        buildRunBlock(
          { text, bold: true, underline: true, link: `https://a.it/?q="<&>'${text}` },
          "number",
          8,
        ),
      ]),
    }),
  ],
});

test.each([odt, docx])("every part of a hostile $id is well-formed XML", async (format) => {
  const { bytes } = await format.render(hostile);
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name));
  expect(parts.length).toBeGreaterThan(3);
  for (const [name, part] of parts) {
    const document = new DOMParser().parseFromString(strFromU8(part), "application/xml");
    expect(document.querySelector("parsererror")?.textContent ?? "", name).toBe("");
  }
});

test("blanks in a row, at the edges and around line breaks are kept in ODT", async () => {
  const sections = [buildSection({ blocks: [buildBlock(" due  blanks  \u2028 e uno ")] })];
  const { bytes } = await odt.render(buildPrintable({ sections }));
  expect(strFromU8(unzipSync(bytes)["content.xml"]!)).toContain(
    '<text:s text:c="1"/>due<text:s text:c="2"/>blanks<text:s text:c="2"/><text:line-break/><text:s text:c="1"/>e uno<text:s text:c="1"/>',
  );
});

test("the media type of an ODT comes first and uncompressed, where readers look for it", async () => {
  const { bytes } = await odt.render(buildPrintable());
  const start = strFromU8(bytes.slice(0, 90), true);
  expect(start.slice(30)).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.text/);
});

test("each numbered list of a DOCX begins at one", async () => {
  const blocks = [
    buildBlock("a", "number"),
    buildBlock("b", "number", 1),
    buildBlock("poi"),
    buildBlock("c", "number"),
  ];
  const { bytes } = await docx.render(buildPrintable({ sections: [buildSection({ blocks })] }));
  const body = strFromU8(unzipSync(bytes)["word/document.xml"]!);
  const lists = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(lists).toHaveLength(3);
  expect(new Set(lists).size).toBe(3);
});
