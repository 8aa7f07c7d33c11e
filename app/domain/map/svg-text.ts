/** A text as it may stand in an SVG, in an element or an attribute; what XML cannot hold is left out. */
export function escapeSvg(text: string): string {
  return text
    .replace(notInXml, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Control characters, lone surrogates, and the two that are no characters. */
const notInXml =
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** At most two decimals: a hundredth of a pixel is not seen. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const faces = {
  regular: 'font-weight="400"',
  italic: 'font-weight="400" font-style="italic"',
  semibold: 'font-weight="600"',
  bold: 'font-weight="700"',
} as const;

export interface SvgText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face: keyof typeof faces;
  readonly colour: string;
  readonly anchor?: "start" | "middle" | "end";
  /** pixels of white round the letters */
  readonly halo?: number;
}

export function writeText(
  text: string,
  { x, y, size, face, colour, anchor = "start", halo }: SvgText,
): string {
  const around = halo
    ? ` stroke="#ffffff" stroke-width="${halo}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const at = `x="${round(x)}" y="${round(y)}"${anchor === "start" ? "" : ` text-anchor="${anchor}"`}`;
  return `<text ${at} font-size="${size}" ${faces[face]} fill="${colour}"${around}>${escapeSvg(text)}</text>`;
}
