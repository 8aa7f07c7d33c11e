import { listIndicators } from "~/database/indicators.server";
import type { Member } from "~/database/members.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { isInDistrictOn } from "~/domain/territory/district-municipality";
import type { Indicator } from "~/domain/territory/indicator";
import { romeDay } from "~/domain/time/calendar-day";
import type { IndicatorRow, IndicatorsData } from "~/features/territory/indicator-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";
import { rightsOf } from "./read-territory.server";

/** The indicators of a workspace, without their figures: those are the map's. */
export async function readIndicators(
  services: Pick<Services, "database" | "clock">,
  member: Member,
  query: URLSearchParams,
): Promise<IndicatorsData> {
  const { workspaceId } = member;
  const { database, clock } = services;
  const [workspace, indicators, district] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listIndicators(database, workspaceId),
    listDistrictMunicipalities(database, workspaceId),
  ]);
  const today = romeDay(clock.now());
  const done = query.get("salvato") ?? "";
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    ...rightsOf(member),
    indicators: indicators.map(toRow),
    municipalities: district.filter((one) => isInDistrictOn(one, today)).length,
    done: /^\d{1,5}$/.test(done) ? Number(done) : null,
    told: toldBy(query),
  };
}

function toldBy(query: URLSearchParams): IndicatorsData["told"] {
  if (query.has("tolto")) return "removed";
  const printed = query.get("stampa");
  return printed === null ? null : printed === "si" ? "printed" : "left-out";
}

function toRow({ values, ...indicator }: Indicator): IndicatorRow {
  const figures = Object.values(values);
  return {
    ...indicator,
    count: figures.length,
    least: figures.reduce((least, figure) => Math.min(least, figure), Infinity),
    most: figures.reduce((most, figure) => Math.max(most, figure), -Infinity),
  };
}
