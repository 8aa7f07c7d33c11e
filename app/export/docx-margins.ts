import {
  BorderStyle,
  Footer,
  Header,
  type IRunOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import { describeFoot, describeRunningHead } from "./describe-application";
import { colors, textWidth } from "./docx-styles";
import { printWords } from "./print-words";
import type { PrintableApplication } from "./printable-application";

export type DocxPage = "title-page" | "later-page";

/** A draft says so on every page; the title page has no running head. */
export function docxHeader(application: PrintableApplication, page: DocxPage = "later-page"): Header {
  const { draft } = printWords[application.language];
  const mark: IRunOptions = { children: [new Tab(), draft], bold: true, color: colors.ink };
  const marks = application.kind === "draft" ? [new TextRun(mark)] : [];
  const head = page === "title-page" ? "" : describeRunningHead(application);
  return new Header({
    children: [
      marginLine([new TextRun(head), ...marks], page === "later-page" ? { bottom: hairline } : undefined),
    ],
  });
}

export function docxFooter(application: PrintableApplication, page: DocxPage = "later-page"): Footer {
  const { page: word } = printWords[application.language];
  const number = new TextRun({
    children: [new Tab(), `${word} `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
  });
  const foot = new TextRun(describeFoot(application));
  return new Footer({ children: [marginLine(page === "title-page" ? [foot] : [foot, number])] });
}

const hairline = { style: BorderStyle.SINGLE, size: 4, space: 4, color: colors.line };

function marginLine(children: readonly TextRun[], border?: { readonly bottom: typeof hairline }): Paragraph {
  return new Paragraph({
    style: "MarginText",
    children,
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    ...(border ? { border } : {}),
  });
}
