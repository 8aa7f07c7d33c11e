import { expect, it } from "vitest";
import { packedName } from "~/export/file-names";

it.each([
  ["Lettera firmata.pdf.p7m", "Lettera firmata.pdf.p7m"],
  ["perche\u0301.p7m", "perché.p7m"],
  ["a/../b.p7m", "b.p7m"],
  ["C:\\dati\\b.p7m", "b.p7m"],
  ["..", "file"],
  ["", "file"],
  ['lettera: "ultima"?.p7m', "lettera- -ultima--.p7m"],
  ["due\nrighe.p7m", "due righe.p7m"],
  [`${"a".repeat(300)}.pdf.p7m`, `${"a".repeat(150)}.pdf.p7m`],
  [`${"è".repeat(100)}.p7m`, `${"è".repeat(75)}.p7m`],
  [`${"a".repeat(149)}🙂b.pdf`, `${"a".repeat(149)}.pdf`],
])("%j is packed as %j", (given, name) => {
  expect(packedName(given)).toBe(name);
});
