import { strToU8, zipSync } from "fflate";
import { archiveTime } from "./archive-time";
import { odfNamespaces } from "./odt-names";
import { type OdtPage, odtStyles } from "./odt-styles";
import { withPicturesAsTheyAre } from "./zip-parts";
import { element, escapeXml, type Xml, xmlHead } from "./xml";

export const odtMediaType = "application/vnd.oasis.opendocument.text";

interface OdtFile {
  /** content.xml */
  readonly content: Xml;
  readonly page: OdtPage;
  /** PNG files by their place in the archive */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  readonly title: string;
  readonly author: string;
  /** ISO instant: the only date of the file */
  readonly stateAt: string;
}

/** The parts of an OpenDocument text in their archive. */
export function packOdt(file: OdtFile): Uint8Array {
  const parts = {
    "content.xml": file.content,
    "styles.xml": odtStyles(file.page),
    "meta.xml": meta(file),
  };
  const { pictures = {} } = file;
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // The media type comes first and uncompressed: readers look for it at a fixed place.
  const mimetype = [strToU8(odtMediaType), { level: 0 }] satisfies [Uint8Array, { level: 0 }];
  return zipSync(
    {
      mimetype,
      ...files,
      ...withPicturesAsTheyAre(pictures),
      "META-INF/manifest.xml": strToU8(manifest(Object.keys(parts), Object.keys(pictures))),
    },
    { mtime: archiveTime(file.stateAt), os: 0 },
  );
}

function meta({ title, author, stateAt, page }: OdtFile): Xml {
  const moment = new Date(stateAt).toISOString().slice(0, 19);
  return (
    xmlHead +
    element(
      "office:document-meta",
      { ...odfNamespaces, "office:version": "1.3" },
      element(
        "office:meta",
        {},
        element("meta:generator", {}, "Cantiere"),
        element("dc:title", {}, escapeXml(title)),
        element("meta:initial-creator", {}, escapeXml(author)),
        element("meta:creation-date", {}, moment),
        element("dc:creator", {}, escapeXml(author)),
        element("dc:date", {}, moment),
        element("dc:language", {}, `${page.language}-${page.region}`),
      ),
    )
  );
}

function manifest(parts: readonly string[], pictures: readonly string[]): Xml {
  const entry = (path: string, mediaType: string, version: string | null = null) =>
    element("manifest:file-entry", {
      "manifest:full-path": path,
      "manifest:version": version,
      "manifest:media-type": mediaType,
    });
  return (
    xmlHead +
    element(
      "manifest:manifest",
      { "xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3" },
      entry("/", odtMediaType, "1.3"),
      ...parts.map((part) => entry(part, "text/xml")),
      ...pictures.map((picture) => entry(picture, "image/png")),
    )
  );
}
