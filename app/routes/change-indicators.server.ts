import { redirect } from "@remix-run/node";
import { importIndicator } from "~/commands/import-indicator.server";
import { printIndicator } from "~/commands/print-indicator.server";
import { removeIndicator } from "~/commands/remove-indicator.server";
import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import type { Member } from "~/database/members.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { readIndicatorFile } from "~/domain/territory/read-indicator-file";
import { notFound, orPage, refusalOf } from "~/errors.server";
import type { ColumnsOfFile, IndicatorPreview } from "~/features/territory/indicator-data";
import { indicatorForm } from "~/features/territory/indicator-form";
import type { Services } from "~/services.server";
import type { FormState } from "~/ui/form-state";
import { readCsvFile } from "./read-csv-file.server";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";

export interface IndicatorsAnswer {
  readonly preview: IndicatorPreview | null;
  readonly several: ColumnsOfFile | null;
  /** what was typed, with or without anything wrong */
  readonly form: FormState | null;
}

const nothing: IndicatorsAnswer = { preview: null, several: null, form: null };

/** What each form of the page of the indicators does, by its intent. */
export async function changeIndicators(
  services: Services,
  member: Member,
  form: FormData,
): Promise<IndicatorsAnswer> {
  switch (readIntent(form)) {
    case "csv":
      return readFile(services, member, form);
    case "column":
      return showFile(services, member, {
        form,
        fileName: readText(form, "fileName"),
        csv: readText(form, "csv"),
      });
    case "keep":
      return keep(services, member, form);
    case "print":
      return print(services, member, form);
    case "remove":
      await orPage(() => removeIndicator(services, member, readText(form, "id")));
      throw redirect(`${pageOf(member)}?tolto`);
    default:
      throw notFound();
  }
}

async function print(services: Services, member: Member, form: FormData): Promise<IndicatorsAnswer> {
  const wanted = { id: readText(form, "id"), isPrinted: readText(form, "printed") === "true" };
  const answer = await refusalOf(() => printIndicator(services, member, wanted), ["too-many-printed"]);
  if (answer.status === "refused") return refuse(form, "print", answer.code);
  throw redirect(`${pageOf(member)}?stampa=${wanted.isPrinted ? "si" : "no"}`);
}

async function readFile(services: Services, member: Member, form: FormData): Promise<IndicatorsAnswer> {
  const file = await readCsvFile(form.get("file"));
  if (file.status === "refused") return refuse(form, "file", file.reason);
  return showFile(services, member, { form, fileName: file.fileName, csv: file.text });
}

interface SentFile {
  readonly form: FormData;
  readonly fileName: string;
  readonly csv: string;
}

async function showFile(
  services: Services,
  { workspaceId }: Member,
  sent: SentFile,
): Promise<IndicatorsAnswer> {
  const { form, fileName, csv } = sent;
  const names = await readNames(services, workspaceId);
  const isAsked = readIntent(form) === "column";
  const read = readIndicatorFile(csv, { ...names, column: readText(form, "column") });
  if (read.status === "refused") return refuse(form, "file", read.reason);
  const typed = refusedForm(form, []);
  if (read.status === "asks") {
    const wrong = isAsked ? refusedForm(form, [{ field: "column", code: "column" }]) : typed;
    return { ...nothing, several: { fileName, csv, columns: read.columns }, form: wrong };
  }
  const figures = read.figures.map((figure) => ({ ...figure, name: names.nameOf(figure.code) }));
  const preview = { fileName, column: read.column, figures, faults: read.faults };
  return { ...nothing, preview, form: typed };
}

async function readNames({ database }: Pick<Services, "database">, workspaceId: string) {
  const [known, district] = await Promise.all([
    listKnownMunicipalities(database, workspaceId),
    listDistrictMunicipalities(database, workspaceId),
  ]);
  const names = new Map(known.map(({ code, name }) => [code, name]));
  return {
    known: new Set(names.keys()),
    district: new Set(district.map(({ code }) => code)),
    nameOf: (code: string) => names.get(code) ?? code,
  };
}

async function keep(services: Services, member: Member, form: FormData): Promise<IndicatorsAnswer> {
  const read = readForm(form, indicatorForm);
  if (read.status === "refused") return keepAgain(services, member, form, read.state);
  await orPage(() => importIndicator(services, member, read.value));
  throw redirect(`${pageOf(member)}?salvato=${Object.keys(read.value.values).length}`);
}

/** The preview again, with its figures and what was typed. */
async function keepAgain(
  services: Services,
  { workspaceId }: Member,
  form: FormData,
  state: FormState,
): Promise<IndicatorsAnswer> {
  const values = indicatorForm.shape.values.safeParse(readText(form, "values"));
  if (!values.success) return { ...nothing, form: state };
  const { nameOf } = await readNames(services, workspaceId);
  const figures = Object.entries(values.data).map(([code, value]) => ({ code, value, name: nameOf(code) }));
  const preview = {
    fileName: readText(form, "fileName"),
    column: readText(form, "column"),
    figures,
    faults: [],
  };
  return { ...nothing, preview, form: state };
}

function refuse(form: FormData, field: string, code: string): IndicatorsAnswer {
  return { ...nothing, form: refusedForm(form, [{ field, code }]) };
}

function pageOf({ workspaceId }: Member): string {
  return `/cantieri/${workspaceId}/territorio/indicatori`;
}
