import { strToU8, zipSync } from "fflate";
import { archiveTime } from "./archive-time";
import { cleanApplication } from "./clean-application";
import { describeFoot, describeRunningHead } from "./describe-application";
import type { ExportFormat } from "./export-format";
import { nameFile } from "./file-names";
import { odtContent } from "./odt-content";
import { odfNamespaces } from "./odt-names";
import { odtStyles } from "./odt-styles";
import { printWords } from "./print-words";
import type { PrintableApplication } from "./printable-application";
import { element, escapeXml, type Xml, xmlHead } from "./xml";

/** OpenDocument 1.3: the file to go on writing in. */
export const odt = {
  id: "odt",
  mediaType: "application/vnd.oasis.opendocument.text",
  fileName: (printable) => nameFile(printable, "odt"),
  render(printable) {
    const { application, remarks } = cleanApplication(printable);
    return Promise.resolve({ bytes: packOdt(application), remarks });
  },
} satisfies ExportFormat;

function packOdt(application: PrintableApplication): Uint8Array {
  const parts = {
    "content.xml": odtContent(application),
    "styles.xml": odtStyles(pageOf(application)),
    "meta.xml": meta(application),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  // The media type comes first and uncompressed: readers look for it at a fixed place.
  const mimetype = [strToU8(odt.mediaType), { level: 0 }] satisfies [Uint8Array, { level: 0 }];
  return zipSync(
    { mimetype, ...files, "META-INF/manifest.xml": strToU8(manifest(Object.keys(parts))) },
    { mtime: archiveTime(application.stateAt), os: 0 },
  );
}

function pageOf(application: PrintableApplication) {
  const words = printWords[application.language];
  return {
    language: application.language,
    region: words.region,
    draft: application.kind === "draft" ? escapeXml(words.draft) : null,
    head: escapeXml(describeRunningHead(application)),
    foot: escapeXml(describeFoot(application)),
    page: escapeXml(words.page),
  };
}

function meta(application: PrintableApplication): Xml {
  const { title, language, stateAt, organisations } = application;
  const lead = organisations.find(({ role }) => role === "lead")?.name ?? "";
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
        element("meta:initial-creator", {}, escapeXml(lead)),
        element("meta:creation-date", {}, moment),
        element("dc:creator", {}, escapeXml(lead)),
        element("dc:date", {}, moment),
        element("dc:language", {}, `${language}-${printWords[language].region}`),
      ),
    )
  );
}

function manifest(parts: readonly string[]): Xml {
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
      entry("/", odt.mediaType, "1.3"),
      ...parts.map((part) => entry(part, "text/xml")),
    )
  );
}
