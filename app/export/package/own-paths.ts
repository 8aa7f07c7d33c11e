import { takeApart } from "../file-names";
import type { PackageContribution } from "./sealed-contents";

/**
 * All contributions as one, in their order, each file under a path of its own: one that is taken, also if only on some
 * systems, gets a number, "lettera.pdf", "lettera-2.pdf".
 */
export function withOwnPaths(
  contributions: readonly PackageContribution[],
  /** of what is in the package beside them */
  alreadyThere: readonly string[],
): PackageContribution {
  const taken = new Set(alreadyThere.map(folded));
  const own = <T extends { readonly path: string }>(file: T, ending = ""): T => {
    const path = freePath(file.path, (candidate) => taken.has(folded(`${candidate}${ending}`)));
    taken.add(folded(`${path}${ending}`));
    return { ...file, path };
  };
  return {
    letters: contributions.flatMap(({ letters }) => letters.map((letter) => own(letter, ".pdf"))),
    texts: contributions.flatMap(({ texts }) => texts.map((text) => own(text))),
    files: contributions.flatMap(({ files }) => files.map((file) => own(file))),
  };
}

/** On some disks names are one that differ only in case, or in how their accents are written. */
function folded(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

/** "documenti/lettera.pdf", "documenti/lettera-2.pdf" */
function freePath(path: string, isTaken: (candidate: string) => boolean): string {
  const { stem, endings } = takeApart(path);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? path : `${stem}-${n}${endings}`;
    if (!isTaken(candidate)) return candidate;
  }
}
