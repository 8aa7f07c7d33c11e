import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SectionText } from "~/features/proposal/section-text";
import { buildBlock } from "../../support/printable-builders";

const link = "https://example.org/";

test("a link with several formats in it is one link to whoever reads", () => {
  const block = buildBlock([
    { text: "il ", link },
    { text: "bando", bold: true, link },
    { text: " di oggi" },
  ]);
  expect(renderToStaticMarkup(<SectionText blocks={[block]} />)).toContain(
    `<p><a href="${link}" rel="noreferrer">il <strong>bando</strong></a> di oggi</p>`,
  );
});

test("what may be no link is text", () => {
  const block = buildBlock([{ text: "un clic", link: "javascript:alert(1)" }]);
  expect(renderToStaticMarkup(<SectionText blocks={[block]} />)).toContain("<p>un clic</p>");
});
