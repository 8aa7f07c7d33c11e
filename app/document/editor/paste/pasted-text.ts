/** What no text of ours holds: control characters, invisible ones, the sign of an embed, halves of pairs. */
export function withoutUnwanted(text: string): string {
  return text
    .replace(halfPair, "\uFFFD")
    .replace(unwanted, "")
    .replace(/\u00A0/g, " ");
}

const halfPair = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Tab and the ends of lines are left alone, the joiners that emoji and scripts need, and the line break. */
const unwanted =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFFC]/g;

/** Blanks as a browser shows them: any number of them is one. */
export function collapseBlanks(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, " ");
}
