import { setImmediate as letOthers } from "node:timers/promises";
import { Document, type ISectionOptions, Packer } from "docx";
import { cleanApplication } from "./clean-application";
import { DocxWriter } from "./docx-body";
import { docxFooter, docxHeader } from "./docx-margins";
import { docxStyles, pageMargins } from "./docx-styles";
import type { ExportFormat } from "./export-format";
import { nameFile } from "./file-names";
import { printWords } from "./print-words";
import type { PrintableApplication } from "./printable-application";
import { settleDocx } from "./settle-docx";

/** Office Open XML, for who works in Word. */
export const docx = {
  id: "docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  fileName: (printable) => nameFile(printable, "docx"),
  async render(printable) {
    const { application, remarks } = cleanApplication(printable);
    const built = buildDocument(application);
    // Each step holds the process up, the longer the text: in between goes whoever waits.
    await letOthers();
    const packed = await Packer.toBuffer(built);
    await letOthers();
    return { bytes: settleDocx(packed, application.stateAt), remarks };
  },
} satisfies ExportFormat;

function buildDocument(application: PrintableApplication): Document {
  const writer = new DocxWriter(application);
  const children = writer.body();
  const lead = application.organisations.find(({ role }) => role === "lead")?.name ?? "";
  return new Document({
    title: application.title,
    creator: lead,
    lastModifiedBy: lead,
    styles: docxStyles(`${application.language}-${printWords[application.language].region}`),
    numbering: { config: writer.numbering() },
    sections: [{ ...pageOf(application), children }],
  });
}

function pageOf(application: PrintableApplication): Omit<ISectionOptions, "children"> {
  return {
    properties: { titlePage: true, page: { size: { width: 11906, height: 16838 }, margin: pageMargins } },
    headers: { default: docxHeader(application), first: docxHeader(application, "title-page") },
    footers: { default: docxFooter(application), first: docxFooter(application, "title-page") },
  };
}
