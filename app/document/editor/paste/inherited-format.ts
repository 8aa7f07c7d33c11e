import type { RunFormat } from "~/domain/text/blocks";
import { isSafeLink } from "~/domain/text/safe-link";
import type { ElementStyle } from "./element-style";

/** The look of an element's text, given that of the text around it. What its style says outweighs its name. */
export function formatWithin(element: Element, style: ElementStyle, around: RunFormat): RunFormat {
  const named = namedFormats[element.tagName] ?? {};
  const link = element.tagName === "A" ? safeAddress(element) : around.link;
  const line = style.get("text-decoration-line") ?? style.get("text-decoration");
  return {
    ...on("bold", boldness(style.get("font-weight")) ?? named.bold ?? around.bold),
    ...on("italic", slant(style.get("font-style")) ?? named.italic ?? around.italic),
    ...on("underline", decorates(line, "underline") ?? named.underline ?? around.underline),
    ...on("strike", decorates(line, "line-through") ?? named.strike ?? around.strike),
    ...(link !== undefined && { link }),
  };
}

const namedFormats: Readonly<Record<string, RunFormat>> = {
  B: { bold: true },
  STRONG: { bold: true },
  TH: { bold: true },
  I: { italic: true },
  EM: { italic: true },
  CITE: { italic: true },
  U: { underline: true },
  INS: { underline: true },
  S: { strike: true },
  STRIKE: { strike: true },
  DEL: { strike: true },
};

function on(format: "bold" | "italic" | "underline" | "strike", isOn: boolean | undefined): RunFormat {
  return isOn ? { [format]: true } : {};
}

/** Undefined when the style does not say. */
function boldness(weight: string | undefined): boolean | undefined {
  if (weight === undefined) return undefined;
  if (weight === "bold" || weight === "bolder") return true;
  if (weight === "normal" || weight === "lighter") return false;
  const number = Number.parseInt(weight, 10);
  return Number.isNaN(number) ? undefined : number >= 600;
}

function slant(style: string | undefined): boolean | undefined {
  if (style === undefined) return undefined;
  if (style.startsWith("italic") || style.startsWith("oblique")) return true;
  return style === "normal" ? false : undefined;
}

function decorates(line: string | undefined, kind: string): boolean | undefined {
  if (line === undefined) return undefined;
  if (line.split(/\s+/).includes(kind)) return true;
  return /\bnone\b/.test(line) ? false : undefined;
}

/** Undefined drops the link to its text: scripts, places inside the page it came from, files. */
function safeAddress(element: Element): string | undefined {
  const address = (element.getAttribute("href") ?? "").trim();
  return isSafeLink(address) ? address : undefined;
}
