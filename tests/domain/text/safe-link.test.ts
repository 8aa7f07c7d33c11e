import { describe, expect, test } from "vitest";
import { completeLink, isSafeLink } from "~/domain/text/safe-link";

describe("only web and mail addresses may be links", () => {
  test.each(["https://regione.piemonte.it/bandi?a=1#b", "http://a.it", "mailto:info@ente.it"])(
    "%s may",
    (address) => {
      expect(isSafeLink(address)).toBe(true);
    },
  );

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://a.it/1",
    "//a.it",
    "/pagina",
    "#fondo",
    "",
    `https://a.it/${"x".repeat(2000)}`,
  ])("%j may not", (address) => {
    expect(isSafeLink(address)).toBe(false);
  });
});

describe("what people type as an address is completed", () => {
  test.each([
    ["regione.piemonte.it/bandi", "https://regione.piemonte.it/bandi"],
    ["  https://a.it/ ", "https://a.it/"],
    ["anna@ente.it", "mailto:anna@ente.it"],
    ["localhost", null],
    ["due parole.it", null],
    ["javascript:alert(1)", null],
  ])("%s → %s", (typed, link) => {
    expect(completeLink(typed)).toBe(link);
  });
});
