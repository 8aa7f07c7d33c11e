import { randomBytes } from "node:crypto";
import type { ArchivedRow } from "~/database/archive-rows.server";
import { findByEmail, findByTaxCode, listTaken } from "~/database/archive-writing.server";
import type { Queries } from "~/database/transaction.server";
import type { KeptModel } from "~/domain/archive/archived-model";
import { keptModels, requireKeptModel } from "~/domain/archive/archived-models";
import { canonicalJson } from "~/domain/archive/canonical-json";
import { idLike, renameInBytes, renameInText, shortestId } from "~/domain/archive/rename-ids";
import { Refusal } from "~/errors.server";
import type { WorkspaceSource } from "./workspace-source";

/** What rows are called where they are written. */
export interface NewIds {
  of(id: string): string;
  /** The name a live document had where it comes from. */
  original(documentName: string): string;
  rename(model: KeptModel, row: ArchivedRow): ArchivedRow;
  renameUpdate(update: ArchivedRow): ArchivedRow;
  /** An account or an organisation that was here before. */
  isHere(model: KeptModel, row: ArchivedRow): boolean;
}

/**
 * Accounts are the same by their address, organisations by their tax code or id: rows about them name those that are
 * here. All else keeps its ids; in a copy it has new ones, also within texts, boards and whatever names them.
 */
export async function chooseIds(
  queries: Queries,
  { source, isCopy }: { readonly source: WorkspaceSource; readonly isCopy: boolean },
): Promise<NewIds> {
  const renaming = new Map<string, string>();
  const here = new Set<string>();
  await matchAccounts(queries, { source, renaming, here });
  await matchOrganisations(queries, { source, renaming, here });
  if (isCopy) await renew(source, renaming);
  return namesBy(renaming, here);
}

interface Matching {
  readonly source: WorkspaceSource;
  readonly renaming: Map<string, string>;
  readonly here: Set<string>;
}

async function matchAccounts(queries: Queries, { source, renaming, here }: Matching): Promise<void> {
  const model = requireKeptModel("Account");
  const rows = await listRows(source, model);
  const emails = new Map(rows.map(({ id, email }) => [requireText(id), requireText(email).toLowerCase()]));
  const found = await findByEmail(queries, [...emails.values()]);
  const taken = new Set(await listTaken(queries, model, [...emails.keys()]));
  for (const [id, email] of emails) {
    const known = found.get(email);
    if (known !== undefined) here.add(known);
    if (known !== undefined && known !== id) renaming.set(id, known);
    // The same id is somebody else's here.
    if (known === undefined && taken.has(id)) renaming.set(id, newId(id));
  }
}

async function matchOrganisations(queries: Queries, { source, renaming, here }: Matching): Promise<void> {
  const model = requireKeptModel("Organisation");
  const rows = await listRows(source, model);
  const codes = rows.flatMap(({ taxCode }) => (typeof taxCode === "string" ? [taxCode] : []));
  const found = await findByTaxCode(queries, codes);
  const taken = new Set(
    await listTaken(
      queries,
      model,
      rows.map(({ id }) => requireText(id)),
    ),
  );
  for (const row of rows) {
    const id = requireText(row["id"]);
    const byCode = typeof row["taxCode"] === "string" ? found.get(row["taxCode"]) : undefined;
    const known = byCode ?? (taken.has(id) ? id : undefined);
    if (known !== undefined) here.add(known);
    if (known !== undefined && known !== id) renaming.set(id, known);
  }
}

async function renew(source: WorkspaceSource, renaming: Map<string, string>): Promise<void> {
  for (const model of keptModels) {
    if (model.id === undefined || model.how.kind === "named" || model.staysWithOriginal === true) continue;
    for await (const row of source.rows(model)) {
      const id = requireText(row[model.id]);
      // A shorter one reads like a word: it could not be told from others where it stands.
      if (id.length < shortestId) throw new Refusal("archive-not-valid");
      renaming.set(id, newId(id));
    }
  }
}

function namesBy(renaming: ReadonlyMap<string, string>, here: ReadonlySet<string>): NewIds {
  const back = new Map([...renaming].map(([old, renamed]) => [renamed, old]));
  const sameLength = new Map([...renaming].filter(([old, renamed]) => old.length === renamed.length));
  const rename = (row: ArchivedRow): ArchivedRow =>
    renaming.size === 0 ? row : (JSON.parse(renameInText(canonicalJson(row), renaming)) as ArchivedRow); // as it was
  return {
    of: (id) => renaming.get(id) ?? id,
    original: (name) => renameInText(name, back),
    rename: (_, row) => rename(row),
    renameUpdate(update) {
      if (sameLength.size === 0) return rename(update);
      const { bytes, ...about } = update;
      return { ...rename(about), bytes: renameHex(requireText(bytes), sameLength) };
    },
    isHere: ({ how }, { id }) => how.kind === "named" && typeof id === "string" && here.has(id),
  };
}

/** As the database writes bytes: `\x`, then two digits each. */
function renameHex(hex: string, renaming: ReadonlyMap<string, string>): string {
  const bytes = renameInBytes(Buffer.from(hex.slice(2), "hex"), renaming);
  return `\\x${Buffer.from(bytes).toString("hex")}`;
}

function newId(old: string): string {
  return idLike(old, (length) => randomBytes(length));
}

async function listRows(source: WorkspaceSource, model: KeptModel): Promise<readonly ArchivedRow[]> {
  const rows: ArchivedRow[] = [];
  for await (const row of source.rows(model)) rows.push(row);
  return rows;
}

function requireText(value: unknown): string {
  if (typeof value !== "string" || value === "") throw new Refusal("archive-not-valid");
  return value;
}
