import type { PartDifference, ShownLine } from "~/domain/delivery/sign-off/compare-parts";
import type { HashedPart, PartLine } from "~/domain/delivery/sign-off/sign-off-part";
import type { Language } from "~/domain/wording/language";
import type {
  DifferenceLine,
  ShownDifference,
  ShownPart,
  TextLine,
} from "~/features/delivery/sign-offs/sign-offs-data";

export interface Showing {
  readonly language: Language;
  /** the address of the page of a part */
  readonly toPart: (partId: string) => string;
}

export function showPart({ id, title, lines }: HashedPart, { language, toPart }: Showing): ShownPart {
  return {
    ...{ id, title: title[language], to: toPart(id) },
    lines: lines.map((line) => textLine(line, language)),
  };
}

export function showDifference({ part, kind, lines }: PartDifference, showing: Showing): ShownDifference {
  const { language, toPart } = showing;
  return {
    ...{ id: part.id, title: part.title[language], to: toPart(part.id), kind },
    lines: lines.map((line) => showLine(line, language)),
  };
}

function showLine(shown: ShownLine, language: Language): DifferenceLine {
  if (shown.kind === "left-out") return shown;
  const line = textLine(shown.line, language);
  if (shown.kind === "reworded") return { ...line, kind: "reworded", pieces: shown.pieces };
  return shown.kind === "restyled" ? { ...line, kind: shown.kind } : { ...line, kind: shown.kind };
}

function textLine({ about, text, look }: PartLine, language: Language): TextLine {
  const shape = /^h\d/.test(look) ? "heading" : /^(bullet|number)/.test(look) ? "item" : null;
  return { about: about && about[language], text, shape };
}
