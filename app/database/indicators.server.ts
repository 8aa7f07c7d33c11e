import { z } from "zod";
import type { Indicator, NewIndicator } from "~/domain/territory/indicator";
import type { Queries } from "./transaction.server";

/** The indicators of a workspace with all their figures, by their names. */
export async function listIndicators(queries: Queries, workspaceId: string): Promise<readonly Indicator[]> {
  const rows = await queries.indicator.findMany({
    where: { workspaceId },
    orderBy: [{ name: "asc" }, { year: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, unit: true, source: true, year: true, values: true, isPrinted: true },
  });
  return rows.map(({ values, ...row }) => ({ ...row, values: figures.parse(values) }));
}

const figures = z.record(z.string().regex(/^\d{6}$/), z.number());

interface IndicatorToKeep extends NewIndicator {
  readonly workspaceId: string;
  readonly createdAt: Date;
  readonly createdById: string;
}

export async function createIndicator(
  queries: Queries,
  { values, ...indicator }: IndicatorToKeep,
): Promise<{ readonly id: string }> {
  return queries.indicator.create({ data: { ...indicator, values: { ...values } }, select: { id: true } });
}

/** False: it is not there, or was taken away meanwhile. */
export async function deleteIndicator(queries: Queries, workspaceId: string, id: string): Promise<boolean> {
  const { count } = await queries.indicator.deleteMany({ where: { workspaceId, id } });
  return count > 0;
}

/** False: it is not there, or was taken away meanwhile. */
export async function setIndicatorPrinted(
  queries: Queries,
  { workspaceId, id, isPrinted }: { readonly workspaceId: string } & Pick<Indicator, "id" | "isPrinted">,
): Promise<boolean> {
  const { count } = await queries.indicator.updateMany({ where: { workspaceId, id }, data: { isPrinted } });
  return count > 0;
}

export async function countPrintedIndicators(queries: Queries, workspaceId: string): Promise<number> {
  return queries.indicator.count({ where: { workspaceId, isPrinted: true } });
}
