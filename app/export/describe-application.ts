import { formatCount, formatMoment } from "./format-numbers";
import { printWords } from "./print-words";
import type {
  PrintableApplication,
  PrintableOverride,
  PrintableSection,
  PrintLanguage,
} from "./printable-application";

/** One line of the title page; a marked value is followed by its mark: "Pinerolese (esempio)". */
export interface TitlePageFact {
  readonly label: string;
  readonly values: readonly { readonly text: string; readonly mark: string | null }[];
}

/** What every format says on its title page, in order. */
export function describeApplication(application: PrintableApplication): readonly TitlePageFact[] {
  const { call, language } = application;
  const words = printWords[language];
  const lead = application.organisations.find((organisation) => organisation.role === "lead");
  return [
    fact(words.call, call.title),
    fact(words.programme, call.programme),
    fact(words.acts, ...call.acts),
    fact(words.funder, call.funder),
    fact(words.stage, application.stageName),
    districtsFact(application),
    fact(words.lead, lead?.name ?? words.missing),
    fact(words.term, formatMoment(application.closesAt, language)),
    fact(words.stateAt, formatMoment(application.stateAt, language)),
    fact(words.overrides, ...application.overrides.map((override) => describeOverride(override, language))),
  ].filter(({ values }) => values.length > 0);
}

function fact(label: string, ...texts: readonly string[]): TitlePageFact {
  return { label, values: texts.filter(Boolean).map((text) => ({ text, mark: null })) };
}

/** "Il capofila è quello individuato. Lo dice la nota della Regione. (Marta Bellarda, lunedì 30 novembre…)" */
function describeOverride({ rule, reason, by, at }: PrintableOverride, language: PrintLanguage): string {
  return `${rule} ${reason} (${[by, formatMoment(at, language)].filter(Boolean).join(", ")})`;
}

function districtsFact({ districts, language }: PrintableApplication): TitlePageFact {
  const words = printWords[language];
  return {
    label: districts.length > 1 ? words.districts : words.district,
    values: districts.map(({ name, isExample }) => ({ text: name, mark: isExample ? words.example : null })),
  };
}

/** `Criteri B1, B2 · 3.120 caratteri su 4.000 (limite da verificare)`. */
export function describeSection(section: PrintableSection, language: PrintLanguage): string {
  const words = printWords[language];
  const { criteria } = section;
  const criteriaLabel = criteria.length > 1 ? words.criteria : words.criterion;
  return [
    ...(criteria.length > 0 ? [`${criteriaLabel} ${criteria.join(", ")}`] : []),
    describeLength(section, language),
  ].join(" · ");
}

function describeLength(section: PrintableSection, language: PrintLanguage): string {
  const words = printWords[language];
  const characters = `${formatCount(section.characters, language)} ${words.characters}`;
  if (section.limit === null) return characters;
  const limit = `${characters} ${words.of} ${formatCount(section.limit, language)}`;
  return section.limitIsDefault ? `${limit} (${words.limitToConfirm})` : limit;
}

export interface PartnerTable {
  readonly head: readonly string[];
  /** as many cells as the head */
  readonly rows: readonly (readonly string[])[];
}

/** The partnership as a table of texts, one row per organisation. */
export function describePartnership({ organisations, language }: PrintableApplication): PartnerTable {
  const words = printWords[language];
  return {
    head: [words.organisation, words.organisationKind, words.role, words.taxCode, words.seat],
    rows: organisations.map((organisation) => [
      nameWithShortName(organisation),
      organisation.kindName,
      words.roles[organisation.role],
      organisation.taxCode ?? (organisation.isTaxCodeWithheld ? words.inApplicationOnly : words.missing),
      organisation.seat || words.missing,
    ]),
  };
}

function nameWithShortName({
  name,
  shortName,
}: {
  readonly name: string;
  readonly shortName: string;
}): string {
  return shortName && shortName !== name ? `${name} (${shortName})` : name;
}

/** What stands in the running head of every page after the first. */
export function describeRunningHead({ acronym, title }: PrintableApplication): string {
  return onOneLine([acronym, title]);
}

/** What stands in the foot of every page, before the page number. */
export function describeFoot({ districts, stageName }: PrintableApplication): string {
  return onOneLine([...districts.map(({ name }) => name), stageName]);
}

function onOneLine(parts: readonly string[]): string {
  const line = parts.filter(Boolean).join(" · ");
  return line.length <= longestLine ? line : `${line.slice(0, longestLine).replace(/\S*$/, "").trim()}…`;
}

/** What fits beside the page number in the small letters of a margin. */
const longestLine = 90;
