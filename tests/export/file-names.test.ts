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
])("%j is packed as %j", (given, name) => {
  expect(packedName(given)).toBe(name);
});
