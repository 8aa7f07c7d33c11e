import { strFromU8, unzipSync } from "fflate";
import { readXmlText } from "./read-xml-text";

/** The text of a DOCX: a line per paragraph, tabs and line ends as they are shown, no field instructions. */
export function readDocxText(bytes: Uint8Array): string {
  const body = strFromU8(unzipSync(bytes)["word/document.xml"]!).split("<w:body>")[1]!;
  return readXmlText(
    body
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, "")
      .replace(/<w:tab\/>/g, "\t")
      .replace(/<w:br\/>|<\/w:p>/g, "\n"),
  );
}
