import { redirect } from "@remix-run/node";
import { putMunicipalities } from "~/commands/put-municipalities.server";
import { removeMunicipalities } from "~/commands/remove-municipalities.server";
import { setMunicipalityDays } from "~/commands/set-municipality-days.server";
import type { Member } from "~/database/members.server";
import type { DistrictMunicipality } from "~/domain/territory/district-municipality";
import { type DistrictFile, readDistrictFile } from "~/domain/territory/read-district-file";
import { notFound, orPage, refusalOf } from "~/errors.server";
import type { DistrictPreview, DistrictsOfFile } from "~/features/territory/territory-data";
import { composeForm, pasteForm, putForm, ticksForm } from "~/features/territory/territory-form";
import type { Services } from "~/services.server";
import type { FieldError, FormState } from "~/ui/form-state";
import { previewFile, previewList } from "./read-district-preview.server";
import { readCsvFile } from "./read-csv-file.server";
import { readForm, readIntent, readText, refusedForm } from "./read-form.server";

export interface TerritoryAnswer {
  readonly preview: DistrictPreview | null;
  readonly several: DistrictsOfFile | null;
  readonly form: FormState | null;
  readonly removed: readonly DistrictMunicipality[];
  readonly isRestored: boolean;
}

const nothing: TerritoryAnswer = { preview: null, several: null, form: null, removed: [], isRestored: false };

type Change = (services: Services, member: Member, form: FormData) => Promise<TerritoryAnswer>;

/** What each form of the page of the district does, by its intent. */
export function changeTerritory(
  services: Services,
  member: Member,
  form: FormData,
): Promise<TerritoryAnswer> {
  const change = changes[readIntent(form)];
  if (change === undefined) throw notFound();
  return change(services, member, form);
}

const changes: Readonly<Record<string, Change>> = {
  match: matchList,
  csv: readFile,
  "csv-district": chooseDistrict,
  put,
  restore,
  compose,
  from: (services, member, form) => setDay(services, member, form),
  until: (services, member, form) => setDay(services, member, form),
  remove,
};

async function matchList(services: Services, { workspaceId }: Member, form: FormData) {
  const read = readForm(form, pasteForm);
  if (read.status === "refused") return { ...nothing, form: read.state };
  return { ...nothing, preview: await previewList(services, workspaceId, read.value.text) };
}

async function readFile(services: Services, member: Member, form: FormData) {
  const file = await readCsvFile(form.get("file"));
  if (file.status === "refused") return refuse(form, "file", file.reason);
  const { text, fileName } = file;
  return showFile(services, member, { form, fileName, csv: text, chosen: null });
}

async function chooseDistrict(services: Services, member: Member, form: FormData) {
  const chosen = readText(form, "district");
  const sent = { form, fileName: readText(form, "fileName"), csv: readText(form, "csv") };
  return showFile(services, member, { ...sent, chosen: /^\d{1,4}$/.test(chosen) ? Number(chosen) : -1 });
}

interface SentFile {
  readonly form: FormData;
  readonly fileName: string;
  readonly csv: string;
  /** which of its districts; null: nobody was asked yet */
  readonly chosen: number | null;
}

async function showFile(
  services: Services,
  { workspaceId }: Member,
  sent: SentFile,
): Promise<TerritoryAnswer> {
  const { form, fileName, csv, chosen } = sent;
  const read: DistrictFile = readDistrictFile(csv);
  if (read.status === "refused") return refuse(form, "file", read.reason);
  const { districts, faulty } = read;
  const index = districts.length > 1 ? chosen : 0;
  const district = districts[index ?? -1] ?? (districts.length === 0 ? noRows : null);
  if (district !== null) {
    const source = { kind: "file", csv, fileName, district: index ?? 0 } as const;
    return { ...nothing, preview: await previewFile(services, workspaceId, { source, district, faulty }) };
  }
  const names = districts.map(({ name, rows }) => ({ name, count: rows.length }));
  const wrong = chosen === null ? null : refusedForm(form, [{ field: "district", code: "district" }]);
  return { ...nothing, several: { fileName, csv, districts: names }, form: wrong };
}

const noRows = { name: "", rows: [] };

/** What was found, and what was chosen of what was offered. */
async function put(services: Services, member: Member, form: FormData) {
  const read = readPut(form);
  if (read.status === "refused") return putAgain(services, member, form, read.state.errors);
  const done = await refusalOf(() => putMunicipalities(services, member, read.value), ["input-not-valid"]);
  if (done.status === "refused")
    return putAgain(services, member, form, [{ field: "until", code: "days-reversed" }]);
  throw redirect(`${pageOf(member)}?fatto=${read.value.length}`);
}

/** The preview again, with what was chosen in it. */
async function putAgain(
  services: Services,
  member: Member,
  form: FormData,
  errors: readonly FieldError[],
): Promise<TerritoryAnswer> {
  const csv = readText(form, "csv");
  const shown =
    csv === "" ? await matchList(services, member, form) : await chooseDistrict(services, member, form);
  return { ...shown, form: refusedForm(form, errors) };
}

async function restore(services: Services, member: Member, form: FormData) {
  const read = readPut(form);
  if (read.status === "refused") return { ...nothing, form: read.state };
  await orPage(() => putMunicipalities(services, member, read.value));
  return { ...nothing, isRestored: true };
}

function readPut(form: FormData) {
  const entries = [...form].flatMap(([name, value]) => {
    const isEntry = name === "found" || name.startsWith("offer-");
    return isEntry && typeof value === "string" && value !== "" ? [value] : [];
  });
  const given = new FormData();
  for (const entry of entries) given.append("entries", entry);
  for (const name of ["from", "until"]) given.append(name, readText(form, name));
  return readForm(given, putForm, { lists: ["entries"] });
}

/** Only what differs from what the page showed: what somebody else did meanwhile stays. */
async function compose(services: Services, member: Member, form: FormData) {
  const read = readForm(form, composeForm, { lists: ["code"] });
  if (read.status === "refused") return { ...nothing, form: read.state };
  const { code: chosen, seen, from } = read.value;
  const added = chosen
    .filter((code) => !seen.includes(code))
    .map((code) => ({ code, validFrom: from, validUntil: null }));
  const gone = seen.filter((code) => !chosen.includes(code));
  if (added.length > 0) await orPage(() => putMunicipalities(services, member, added));
  if (gone.length === 0) throw redirect(`${pageOf(member)}?fatto=${added.length}`);
  const removed = await orPage(() => removeMunicipalities(services, member, gone));
  return { ...nothing, removed };
}

async function setDay(services: Services, member: Member, form: FormData) {
  const read = readForm(form, ticksForm, { lists: ["code"] });
  if (read.status === "refused") return { ...nothing, form: read.state };
  const { code: codes, day } = read.value;
  const which = readIntent(form) === "from" ? "validFrom" : "validUntil";
  const done = await refusalOf(
    () => setMunicipalityDays(services, member, { codes, which, day }),
    ["input-not-valid"],
  );
  if (done.status === "refused") return refuse(form, "day", done.code);
  throw redirect(pageOf(member));
}

async function remove(services: Services, member: Member, form: FormData) {
  const read = readForm(form, ticksForm, { lists: ["code"] });
  if (read.status === "refused") return { ...nothing, form: read.state };
  const removed = await orPage(() => removeMunicipalities(services, member, read.value.code));
  return { ...nothing, removed };
}

function refuse(form: FormData, field: string | null, code: string): TerritoryAnswer {
  return { ...nothing, form: refusedForm(form, [{ field, code }]) };
}

function pageOf({ workspaceId }: Member): string {
  return `/cantieri/${workspaceId}/territorio`;
}
