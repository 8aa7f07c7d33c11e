import { expect, test } from "vitest";
import { withOwnPaths } from "~/export/package/own-paths";
import { noContribution } from "~/export/package/sealed-contents";

const filesAt = (...paths: readonly string[]) => ({
  ...noContribution,
  files: paths.map((path, n) => ({ path, sha256: String(n) })),
});

const packed = (alreadyThere: readonly string[], ...paths: readonly string[]) =>
  withOwnPaths([filesAt(...paths)], alreadyThere).files.map(({ path }) => path);

test("two files of one name are both there, the second with a number before its endings", () => {
  const copies = filesAt("firmati/alfa-lettera.pdf.p7m", "firmati/alfa-lettera.pdf.p7m");
  expect(withOwnPaths([copies], []).files).toEqual([
    { path: "firmati/alfa-lettera.pdf.p7m", sha256: "0" },
    { path: "firmati/alfa-lettera-2.pdf.p7m", sha256: "1" },
  ]);
  expect(packed([], "a.pdf", "a-2.pdf", "a.pdf")).toEqual(["a.pdf", "a-2.pdf", "a-3.pdf"]);
});

test("names that are one on some disks only are told apart too: by case, or by how accents are written", () => {
  expect(packed([], "Lettera.pdf", "LETTERA.PDF")).toEqual(["Lettera.pdf", "LETTERA-2.PDF"]);
  expect(packed([], "perch\u00e9.pdf", "perche\u0301.pdf")).toEqual([
    "perch\u00e9.pdf",
    "perche\u0301-2.pdf",
  ]);
});

test("parts of the package do not take a path of each other, nor of the application", () => {
  const letter = { path: "domanda/differenze", printable: {} as never };
  const parts = withOwnPaths(
    [{ ...noContribution, letters: [letter] }, filesAt("domanda/differenze-2.pdf")],
    ["domanda/differenze.pdf"],
  );
  expect(parts.letters.map(({ path }) => path)).toEqual(["domanda/differenze-2"]);
  expect(parts.files.map(({ path }) => path)).toEqual(["domanda/differenze-2-2.pdf"]);
});
