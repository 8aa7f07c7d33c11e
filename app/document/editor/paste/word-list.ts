import { type BlockType, deepestIndent } from "~/domain/text/blocks";
import { type ElementStyle, styleAttribute } from "./element-style";

export interface PastedListItem {
  readonly type: BlockType;
  readonly indent: number;
}

/**
 * Word copies a list as paragraphs that say `mso-list:l0 level2 lfo1` and begin with their own marker, in a span that
 * says `mso-list:Ignore`. Null for any other paragraph.
 */
export function readWordListItem(paragraph: Element, style: ElementStyle): PastedListItem | null {
  const level = /\blevel(\d+)/.exec(style.get("mso-list") ?? "")?.[1];
  if (level === undefined) return null;
  const indent = Math.min(Math.max(Number(level) - 1, 0), deepestIndent);
  return { type: isNumber.test(markerOf(paragraph)) ? "number" : "bullet", indent };
}

/** "1." "2)" "a." "iv)" "1.2.3", but not the letter o that Word draws as a bullet. */
const isNumber = /^\(?(\d+([.)]\d+)*[.)]?|[a-z]{1,5}[.)])\)?$/i;

function markerOf(paragraph: Element): string {
  const marker = [...paragraph.querySelectorAll(`[${styleAttribute}]`)].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(styleAttribute) ?? ""),
  );
  return (marker?.textContent ?? "").replace(/[\s\u00A0]+/g, "");
}
