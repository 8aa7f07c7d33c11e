import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { z } from "zod";
import type { KnownMunicipality } from "~/domain/needs/exchange/known-municipality";
import { type Municipality, piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { findBoundarySet, listDistrictMunicipalities, readBoundaryShapes } from "./territory.server";
import type { Queries } from "./transaction.server";

/** Those of the workspace's district, of all times, before the others of Piedmont and of the imported boundaries. */
export async function listKnownMunicipalities(
  queries: Queries,
  workspaceId: string,
): Promise<readonly Municipality[]> {
  const district = await listDistrictMunicipalities(queries, workspaceId);
  const imported = await listImported(queries, workspaceId);
  const known = new Map<string, Municipality>();
  for (const { code, name, province } of [...district, ...piedmontMunicipalities, ...imported])
    if (!known.has(code)) known.set(code, { code, name, province });
  return [...known.values()];
}

/** The same, with the seats that are known. */
export async function listPlacedMunicipalities(
  queries: Queries,
  workspaceId: string,
): Promise<readonly KnownMunicipality[]> {
  const known = await listKnownMunicipalities(queries, workspaceId);
  return known.map((one) => ({ ...one, seat: seats.get(one.code) ?? null }));
}

const seats = new Map(piedmontMunicipalities.map(({ code, seat }) => [code, seat]));

/** Of stored boundaries only what they are called: the shapes are another's to draw. */
async function listImported(queries: Queries, workspaceId: string): Promise<readonly Municipality[]> {
  const set = await findBoundarySet(queries, workspaceId);
  const shapes = set === null ? null : await readBoundaryShapes(queries, set.id);
  if (shapes === null) return [];
  const topology = stored.parse(JSON.parse((await unpack(shapes)).toString("utf8")));
  return topology.objects.comuni.geometries.map(({ properties }) => properties);
}

const unpack = promisify<Uint8Array, Buffer>(gunzip);

const stored = z.object({
  objects: z.object({
    comuni: z.object({
      geometries: z.array(
        z.object({
          properties: z.object({
            code: z.string().regex(/^\d{6}$/),
            name: z.string(),
            province: z.string().default(""),
          }),
        }),
      ),
    }),
  }),
});
