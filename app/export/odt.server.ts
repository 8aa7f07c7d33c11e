import { cleanApplication } from "./clean-application";
import { describeFoot, describeRunningHead } from "./describe-application";
import type { ExportFormat } from "./export-format";
import { nameFile } from "./file-names";
import { odtContent } from "./odt-content";
import { odtPictures } from "./odt-pictures";
import { odtMediaType, packOdt } from "./pack-odt.server";
import { printWords } from "./print-words";
import type { PrintableApplication } from "./printable-application";
import { escapeXml } from "./xml";

/** OpenDocument 1.3: the file to go on writing in. */
export const odt = {
  id: "odt",
  mediaType: odtMediaType,
  fileName: (printable) => nameFile(printable, "odt"),
  render(printable) {
    const { application, remarks } = cleanApplication(printable);
    const { title, stateAt, organisations } = application;
    const bytes = packOdt({
      content: odtContent(application),
      page: pageOf(application),
      pictures: odtPictures(application),
      title,
      author: organisations.find(({ role }) => role === "lead")?.name ?? "",
      stateAt,
    });
    return Promise.resolve({ bytes, remarks });
  },
} satisfies ExportFormat;

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
