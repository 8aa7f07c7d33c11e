import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

const charOid = 18;
const textOid = 25;

/**
 * The PostgreSQL adapter of the client, made fit for the schema engine.
 * One connection each: the engine takes its advisory lock and works in the same session.
 * @param {string} url
 * @returns {{ factory: import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory, close: () => Promise<void> }}
 */
export function migrationAdapter(url) {
  const open = new Set();
  const keep = async (connecting) => {
    const adapter = await connecting;
    const { dispose } = adapter;
    adapter.dispose = async () => {
      if (open.delete(adapter)) await dispose();
    };
    open.add(adapter);
    return adapter;
  };
  const factory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => keep(connect(url)),
    connectToShadowDb: () => keep(connectToShadowDatabase(url)),
  };
  const close = async () => {
    for (const adapter of [...open]) await adapter.dispose();
  };
  return { factory, close };
}

async function connect(url, dispose = async () => {}) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool).connect();
  readCharColumns(adapter, pool);
  // The adapter's own splits at every semicolon, also inside a text; PostgreSQL runs a whole script as it stands,
  // and as one transaction: a migration that fails leaves nothing behind.
  adapter.executeScript = async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.dispose = async () => {
    await pool.end();
    await dispose();
  };
  return adapter;
}

/** The adapter's own shadow database, given a connection string, is the main database again. */
async function connectToShadowDatabase(url) {
  const name = `cantiere_shadow_${crypto.randomUUID().slice(0, 8)}`;
  await runOnce(url, `CREATE DATABASE "${name}"`);
  const shadow = new URL(url);
  shadow.pathname = `/${name}`;
  return connect(shadow.href, () => runOnce(url, `DROP DATABASE "${name}"`));
}

/** Runs one statement on a connection of its own. */
export async function runOnce(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The adapter refuses columns of the catalogue type "char"; taken for plain text they make the engine panic. */
function readCharColumns(adapter, pool) {
  const charColumns = new WeakMap();
  const query = pool.query.bind(pool);
  pool.query = async (...args) => {
    const result = await query(...args);
    for (const one of [result].flat()) noteCharColumns(one, charColumns);
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    for (const column of charColumns.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
}

function noteCharColumns(result, charColumns) {
  const columns = [];
  for (const [index, field] of (result?.fields ?? []).entries()) {
    if (field.dataTypeID !== charOid) continue;
    field.dataTypeID = textOid;
    columns.push(index);
  }
  if (columns.length > 0) charColumns.set(result.rows, columns);
}
