/**
 * What a PDF/A-2a that is also PDF/UA-1 must have, as far as it can be seen without a validator; the answer is
 * what is missing or forbidden. It reads the plain objects of our compiler and fails files of other makers.
 */
export function checkPdf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const outside = withoutStrings(text.replace(/\nstream\r?\n[\s\S]*?\nendstream\s+endobj/g, ""));
  return [...missingParts(text, outside), ...unevenCounts(outside), ...forbiddenParts(outside)];
}

const wantedInMetadata = {
  "pdfaid:part": /pdfaid:part>\s*2\s*<|pdfaid:part="2"/,
  "pdfaid:conformance": /pdfaid:conformance>\s*A\s*<|pdfaid:conformance="A"/,
  "pdfuaid:part": /pdfuaid:part[^>]*>\s*1\s*</,
  "dc:title": /<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+</,
};

const wantedOutside = {
  Lang: /\/Lang\s*\(/,
  "MarkInfo/Marked": /\/MarkInfo\s*<<[^>]*\/Marked true/,
  StructTreeRoot: /\/StructTreeRoot \d+ 0 R/,
  OutputIntents: /\/OutputIntents/,
  DestOutputProfile: /\/DestOutputProfile/,
  DisplayDocTitle: /\/DisplayDocTitle true/,
  ID: /\/ID\s*\[/,
  "a first heading": /\/S\s*\/H1\b/,
};

function missingParts(text: string, outside: string): readonly string[] {
  const missing = (wanted: Readonly<Record<string, RegExp>>, where: string) =>
    Object.entries(wanted)
      .filter(([, pattern]) => !pattern.test(where))
      .map(([name]) => `${name} is missing`);
  return [...missing(wantedInMetadata, text), ...missing(wantedOutside, outside)];
}

function unevenCounts(text: string): readonly string[] {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return [
    ...(count(/\/Type\s*\/FontDescriptor\b/g) === count(/\/FontFile[23]?\b/g)
      ? []
      : ["a font is not embedded"]),
    ...(count(/\/S\s*\/Figure\b/g) <= count(/\/Alt\s*[(<]/g) ? [] : ["a picture has no alternative text"]),
    ...(count(/\/S\s*\/TH\b/g) <= count(/\/Scope\s*\//g) ? [] : ["a header cell has no scope"]),
  ];
}

function forbiddenParts(text: string): readonly string[] {
  return ["JavaScript", "JS", "Launch", "Encrypt", "AcroForm", "RichMedia", "OpenAction"]
    .filter((name) => new RegExp(`/${name}\\b`).test(text))
    .map((name) => `${name} is forbidden`);
}

/** Strings hold what people wrote, such as the titles of bookmarks: nothing in them is a name of the format. */
function withoutStrings(text: string): string {
  let outside = "";
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (open > 0 && character === "\\") at++;
    else if (character === "(" && open++ === 0) outside += "(";
    else if (character === ")" && --open === 0) outside += ")";
    else if (open === 0) outside += character;
  }
  return outside;
}
