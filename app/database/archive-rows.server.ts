import type { KeptModel } from "~/domain/archive/archived-model";
import { keptModels, requireKeptModel } from "~/domain/archive/archived-models";
import { confidentialFields } from "~/domain/organisation/shared-record";
import type { Queries } from "./transaction.server";

/** A row as it is taken away: its columns as JSON, bytes in hex. */
export type ArchivedRow = Readonly<Record<string, unknown>>;

const rowsAtOnce = 500;

/** The rows of a model that belong to the workspace, in an order that is the same wherever they are. */
export async function* readArchivedRows(
  queries: Queries,
  model: KeptModel,
  workspaceId: string,
): AsyncGenerator<ArchivedRow> {
  const statement = `
    SELECT archived.row FROM (${selectRows(model)}) AS archived
     ORDER BY ${[...model.order.map(orderBy), "archived.counted"].join(", ")}
     LIMIT ${rowsAtOnce} OFFSET $2`;
  for (let offset = 0; ; offset += rowsAtOnce) {
    const found = await queries.$queryRawUnsafe<{ row: ArchivedRow }[]>(statement, workspaceId, offset);
    for (const { row } of found) yield row;
    if (found.length < rowsAtOnce) return;
  }
}

/** How many rows a model has in the workspace. */
export async function countArchivedRows(
  queries: Queries,
  model: KeptModel,
  workspaceId: string,
): Promise<number> {
  const [found] = await queries.$queryRawUnsafe<{ count: bigint }[]>(
    `SELECT count(*) FROM "${model.model}" t WHERE ${belongs(model, "t")}`,
    workspaceId,
  );
  return Number(found?.count ?? 0);
}

/** All names in these statements are those of the table of models; only the workspace's id comes from outside. */
function selectRows(model: KeptModel): string {
  const { model: table, how, counted } = model;
  const without = [
    counted,
    ...Object.keys(model.secrets ?? {}),
    ...(table === "StoredFile" ? ["bytes"] : []),
  ];
  const all = without.flatMap((column) => (column === undefined ? [] : [` - '${column}'`])).join("");
  const columns =
    how.kind === "named" && how.only !== undefined
      ? `jsonb_build_object(${how.only.map((column) => `'${column}', t."${column}"`).join(", ")})`
      : `(to_jsonb(t)${all})`;
  return `SELECT ${columns}${documentNames(model)}${numbers(model)}${withheld(model)} AS row,
                 ${counted === undefined ? "0::bigint" : `t."${counted}"`} AS counted
            FROM "${table}" t WHERE ${belongs(model, "t")}`;
}

/** Live documents are known by their names: their numbers are those of this database. */
function documentNames({ refs }: KeptModel): string {
  if (refs["documentId"] !== "LiveDocument") return "";
  return ` || jsonb_build_object('documentId', (SELECT d.name FROM "LiveDocument" d WHERE d.id = t."documentId"))`;
}

/** Votes without names, counted by what they say: not even their order comes from who cast them. */
function numbers({ secrets = {}, model }: KeptModel): string {
  if (!Object.values(secrets).includes("numbered")) return "";
  if (model !== "Ballot") throw new Error(`Nothing says how ${model} is numbered`);
  return ` || jsonb_build_object('voterKey', CASE WHEN t."participantId" IS NOT NULL THEN t."voterKey" ELSE
    'unnamed ' || row_number() OVER (PARTITION BY t."stageId", t."participantId" IS NULL
                                     ORDER BY t.choices, t.reason COLLATE "C", t.sequence) END)`;
}

/** The people of an organisation go along only where the workspace has its record now: as everywhere else in it. */
function withheld({ model }: KeptModel): string {
  if (model !== "Organisation") return "";
  const nothing = confidentialFields.map((field) => `'${field}', NULL`).join(", ");
  return ` || CASE WHEN EXISTS (SELECT FROM "Partner" p WHERE p."workspaceId" = $1 AND p."organisationId" = t."id"
    AND p."recordSharedAt" IS NOT NULL AND p."withdrawnAt" IS NULL) THEN '{}'::jsonb
    ELSE jsonb_build_object(${nothing}) END`;
}

function orderBy(column: string): string {
  return `(archived.row ->> '${column}') COLLATE "C"`;
}

/** What must hold of a row, called `alias`, that belongs to the workspace `$1`. */
function belongs({ how, model, refs }: KeptModel, alias: string): string {
  switch (how.kind) {
    case "workspace":
      return `${alias}."id" = $1`;
    case "own":
      return `${alias}."workspaceId" = $1`;
    case "through": {
      const parent = requireKeptModel(refs[how.column] ?? "");
      const within = `${alias}p`;
      return `${alias}."${how.column}" IN (SELECT ${within}."id" FROM "${parent.model}" ${within}
               WHERE ${belongs(parent, within)})`;
    }
    case "named":
      return `${alias}."${model === "StoredFile" ? "sha256" : "id"}" IN (${namedBy(model, `${alias}n`)})`;
    case "log":
      return `${alias}."documentId" IN (SELECT d.id FROM "LiveDocument" d WHERE d."workspaceId" = $1)`;
  }
}

function namedBy(model: string, alias: string): string {
  const naming = keptModels.flatMap((kept) =>
    Object.entries({ ...kept.refs, ...kept.names })
      .filter(([, named]) => named === model)
      .map(
        ([column]) =>
          `SELECT ${alias}."${column}" FROM "${kept.model}" ${alias} WHERE ${belongs(kept, alias)}`,
      ),
  );
  return naming.join(" UNION ");
}
