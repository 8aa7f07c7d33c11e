import { strFromU8, unzipSync } from "fflate";
import { readXmlText } from "./read-xml-text";

/** The text of an ODT: a line per paragraph or heading, blanks and line ends as they are shown. */
export function readOdtText(bytes: Uint8Array): string {
  const body = strFromU8(unzipSync(bytes)["content.xml"]!).split("<office:body>")[1]!;
  return readXmlText(
    body
      .replace(/<text:table-of-content-source[\s\S]*?<\/text:table-of-content-source>/g, "")
      .replace(/<text:s text:c="(\d+)"\/>/g, (_, count: string) => " ".repeat(Number(count)))
      .replace(/<text:s\/>/g, " ")
      .replace(/<text:tab\/>/g, "\t")
      .replace(/<text:line-break\/>|<\/text:(?:p|h)>/g, "\n"),
  );
}
