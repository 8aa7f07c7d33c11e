import type { DistrictMunicipality } from "~/domain/territory/district-municipality";
import { fromStoredDay, toStoredDay } from "./stored-days.server";
import type { Queries } from "./transaction.server";

/** The municipalities of a workspace's district, of all times, by their names. */
export async function listDistrictMunicipalities(
  queries: Queries,
  workspaceId: string,
): Promise<readonly DistrictMunicipality[]> {
  const rows = await queries.districtMunicipality.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { code: "asc" }],
    select: { code: true, name: true, province: true, validFrom: true, validUntil: true },
  });
  return rows.map(({ validFrom, validUntil, ...row }) => ({
    ...row,
    validFrom: fromStoredDay(validFrom),
    validUntil: fromStoredDay(validUntil),
  }));
}

/** Adds municipalities, or gives those that are in already their new days. */
export async function putDistrictMunicipalities(
  queries: Queries,
  workspaceId: string,
  municipalities: readonly DistrictMunicipality[],
): Promise<void> {
  for (const { code, validFrom, validUntil, ...about } of municipalities) {
    const days = { validFrom: toStoredDay(validFrom), validUntil: toStoredDay(validUntil) };
    await queries.districtMunicipality.upsert({
      where: { workspaceId_code: { workspaceId, code } },
      create: { workspaceId, code, ...about, ...days },
      update: { ...about, ...days },
      select: { code: true },
    });
  }
}

export async function removeDistrictMunicipalities(
  queries: Queries,
  workspaceId: string,
  codes: readonly string[],
): Promise<void> {
  await queries.districtMunicipality.deleteMany({ where: { workspaceId, code: { in: [...codes] } } });
}

/** Boundaries as they were imported, without the shapes themselves. */
export interface BoundarySetHead {
  readonly id: string;
  /** null: of the whole installation */
  readonly workspaceId: string | null;
  readonly fileName: string;
  readonly validOn: string | null;
  readonly attribution: string;
  readonly count: number;
  readonly sha256: string;
  readonly createdAt: Date;
}

const headFields = {
  id: true,
  workspaceId: true,
  fileName: true,
  validOn: true,
  attribution: true,
  count: true,
  sha256: true,
  createdAt: true,
} as const;

/** The boundaries that count for a workspace: the latest of its own, else the latest of the installation. */
export async function findBoundarySet(
  queries: Queries,
  workspaceId: string,
): Promise<BoundarySetHead | null> {
  const sets = await Promise.all(
    [workspaceId, null].map((owner) =>
      queries.boundarySet.findFirst({
        where: { workspaceId: owner },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        select: headFields,
      }),
    ),
  );
  const set = sets.find((found) => found !== null);
  return set ? { ...set, validOn: fromStoredDay(set.validOn) } : null;
}

/** Gzip of a TopoJSON with one object, `comuni`; null: it was removed meanwhile. */
export async function readBoundaryShapes(queries: Queries, id: string): Promise<Uint8Array | null> {
  const set = await queries.boundarySet.findUnique({ where: { id }, select: { shapes: true } });
  return set?.shapes ?? null;
}

export type NewBoundarySet = Omit<BoundarySetHead, "id"> & {
  readonly shapes: Uint8Array<ArrayBuffer>;
  /** null: from the command line */
  readonly importedById: string | null;
};

export async function createBoundarySet(
  queries: Queries,
  { validOn, ...set }: NewBoundarySet,
): Promise<{ readonly id: string }> {
  return queries.boundarySet.create({
    data: { ...set, validOn: toStoredDay(validOn) },
    select: { id: true },
  });
}

/**
 * Takes all imported boundaries of a workspace away, or those of the installation; those of the installation, or the
 * indicative cells, count again.
 */
export async function removeBoundarySets(queries: Queries, workspaceId: string | null): Promise<number> {
  const { count } = await queries.boundarySet.deleteMany({ where: { workspaceId } });
  return count;
}
