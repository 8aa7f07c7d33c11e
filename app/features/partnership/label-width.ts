/**
 * How wide words stand in Titillium Web semi-bold, in px: the page is drawn on the server, where nothing can be
 * measured. Never too narrow: letters that are not in the list count as the widest.
 */
export function labelWidth(words: string, fontSize: number): number {
  const plain = words.normalize("NFD").replace(/\p{Mn}/gu, "");
  const ems = Array.from(plain).reduce((sum, letter) => sum + (widths.get(letter) ?? widest), 0);
  return Math.ceil(ems * fontSize * slack);
}

/** The first words that fit, with an ellipsis when some are left out. */
export function shorten(words: string, fontSize: number, maxWidth: number): string {
  if (labelWidth(words, fontSize) <= maxWidth) return words;
  const letters = Array.from(words);
  while (letters.length > 1 && labelWidth(`${letters.join("").trimEnd()}…`, fontSize) > maxWidth)
    letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Breaks between words; what does not fit in the last line is left out, with an ellipsis. */
export function wrap(
  words: string,
  { fontSize, maxWidth, maxLines }: { fontSize: number; maxWidth: number; maxLines: number },
): readonly string[] {
  const fits = (line: string) => labelWidth(line, fontSize) <= maxWidth;
  const lines: string[] = [];
  let rest = words.trim().split(/\s+/);
  while (rest.length > 0 && lines.length < maxLines - 1) {
    let taken = rest.length;
    while (taken > 1 && !fits(rest.slice(0, taken).join(" "))) taken -= 1;
    lines.push(shorten(rest.slice(0, taken).join(" "), fontSize, maxWidth));
    rest = rest.slice(taken);
  }
  if (rest.length > 0) lines.push(shorten(rest.join(" "), fontSize, maxWidth));
  return lines;
}

/** Hinting and kerning differ a little from one machine to the next. */
const slack = 1.03;
const widest = 1;

/** Advance widths of the semi-bold cut in thousandths of an em, letters of the same width together. */
const lettersByWidth: Readonly<Record<number, string>> = {
  230: "'’|\u00a0 .:·,`",
  256: "iljI!;ıl",
  296: "()J",
  361: "frt[]",
  443: '*-/?\\°ºª"“”–',
  499: "ckLsvxyz",
  560: "abdeghnopqu0123456789#$%+<=>^~€EFSTYCZX§",
  620: "ABGKPRUVß_«»",
  700: "DHNOQ&Æ",
  850: "mMwŒœæ…",
  975: "W@—",
};
const widths = new Map(
  Object.entries(lettersByWidth).flatMap(([thousandths, letters]) =>
    Array.from(letters).map((letter) => [letter, Number(thousandths) / 1000] as const),
  ),
);
