import { inlineFormats, isTextRun, type Run, type TextBlock, type TextRun } from "~/domain/text/blocks";
import type { ExportRemark } from "~/services.server";
import { cleanLine, cleanLink, cleanText } from "./clean-text";
import { ExportRemarks } from "./export-remarks";
import { needsPart } from "~/domain/needs/needs-part";
import { indicatorsPart } from "~/domain/territory/indicators-part";
import type { PrintableApplication, PrintableSection } from "./printable-application";
import type { PrintableIndicator } from "./printable-indicators";
import type { PrintableNeeds } from "./printable-needs";

export interface CleanApplication {
  readonly application: PrintableApplication;
  readonly remarks: readonly ExportRemark[];
}

/** Replaces what a format cannot show, telling each replaced character. */
export type CharacterReplacer = (text: string, onReplaced: (character: string) => void) => string;

/** The `where` of a remark about the title page or the partners. */
export const titlePage = "title-page";

/** The same application with every text and link fit for a file; the original is not touched. */
export function cleanApplication(
  printable: PrintableApplication,
  replace: CharacterReplacer = (text) => text,
): CleanApplication {
  const remarks = new ExportRemarks();
  const cleaner = new Cleaner(remarks, replace);
  const sections = printable.sections.map((section) => cleaner.section(section));
  const indicators = printable.indicators.map((indicator) => cleaner.indicator(indicator));
  const needs = printable.needs && cleaner.needs(printable.needs);
  const application = { ...cleaner.front(printable), sections, indicators, needs };
  return { application, remarks: remarks.list() };
}

class Cleaner {
  constructor(
    private readonly remarks: ExportRemarks,
    private readonly replace: CharacterReplacer,
  ) {}

  front(printable: PrintableApplication): PrintableApplication {
    const line = (text: string) => this.line(text, titlePage);
    const { call } = printable;
    return {
      ...printable,
      title: line(printable.title),
      acronym: line(printable.acronym),
      call: {
        title: line(call.title),
        programme: line(call.programme),
        acts: call.acts.map(line),
        funder: line(call.funder),
      },
      stageName: line(printable.stageName),
      districts: printable.districts.map((district) => ({ ...district, name: line(district.name) })),
      overrides: printable.overrides.map(({ rule, reason, by, at }) => ({
        rule: line(rule),
        reason: line(reason),
        by: line(by),
        at,
      })),
      organisations: printable.organisations.map((organisation) => ({
        ...organisation,
        name: line(organisation.name),
        shortName: line(organisation.shortName),
        kindName: line(organisation.kindName),
        taxCode: organisation.taxCode === null ? null : line(organisation.taxCode),
        seat: line(organisation.seat),
      })),
    };
  }

  section(section: PrintableSection): PrintableSection {
    return {
      ...section,
      number: this.line(section.number, section.id),
      title: this.line(section.title, section.id),
      criteria: section.criteria.map((criterion) => this.line(criterion, section.id)),
      blocks: section.blocks.map((block) => this.block(block, section.id)),
    };
  }

  indicator({ title, map, rows, sources }: PrintableIndicator): PrintableIndicator {
    const line = (text: string) => this.line(text, indicatorsPart);
    return {
      title: line(title),
      map: { ...map, description: line(map.description) },
      rows: rows.map(({ municipality, value }) => ({ municipality: line(municipality), value })),
      sources: line(sources),
    };
  }

  needs({ map, rows, care, sources }: PrintableNeeds): PrintableNeeds {
    const line = (text: string) => this.line(text, needsPart);
    return {
      map: { ...map, description: line(map.description) },
      rows: rows.map(({ number, title, category, place, people, severity, priority, status }) => ({
        number,
        title: line(title),
        category: line(category),
        place: line(place),
        people,
        severity,
        priority,
        status,
      })),
      care: line(care),
      sources: line(sources),
    };
  }

  private block(block: TextBlock, where: string): TextBlock {
    return { ...block, runs: block.runs.map((run) => this.run(run, where)) };
  }

  private run(run: Run, where: string): Run {
    const link = run.link === undefined ? {} : this.link(run.link, where);
    if (!isTextRun(run)) return { embed: run.embed, ...link };
    return { ...textFormat(run), text: this.text(run.text, where), ...link };
  }

  private link(address: string, where: string): Pick<TextRun, "link"> {
    const link = cleanLink(address);
    if (link !== null) return { link };
    this.remarks.add("left-out-link", where, cleanLine(address).slice(0, longestShownLink));
    return {};
  }

  private line(text: string, where: string): string {
    return this.replaced(cleanLine(text), where);
  }

  private text(text: string, where: string): string {
    return this.replaced(cleanText(text), where);
  }

  private replaced(text: string, where: string): string {
    return this.replace(text, (character) => this.remarks.add("replaced-character", where, character));
  }
}

const longestShownLink = 120;

function textFormat(run: TextRun): Omit<TextRun, "text" | "link"> {
  return Object.fromEntries(inlineFormats.filter((format) => run[format]).map((format) => [format, true]));
}
