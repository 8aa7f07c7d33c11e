import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Database } from "~/database/client.server";
import { readBoundaryShapes } from "~/database/territory.server";
import type { Boundaries } from "~/domain/map/boundaries";
import { keepLatest } from "./keep-latest.ts";

const unpack = promisify(gunzip);
/** What a set may be unpacked: the import lets nothing larger through. */
const mostBytes = 64 * 1024 * 1024;
/** Workspaces of a region share a set, mostly. */
const setsKept = 3;

/** Reads imported boundaries, which never change; null: they were taken away meanwhile. */
export function createBoundaryReader(database: Database): (id: string) => Promise<Boundaries | null> {
  const sets = keepLatest<Promise<Boundaries | null>>(setsKept);
  return (id) => sets.take(id, () => readSet(database, id));
}

async function readSet(database: Database, id: string): Promise<Boundaries | null> {
  const shapes = await readBoundaryShapes(database, id);
  if (shapes === null) return null;
  const text = (await unpack(shapes, { maxOutputLength: mostBytes })).toString("utf8");
  // The import wrote it, and looked at all of it before.
  return JSON.parse(text) as Boundaries;
}
