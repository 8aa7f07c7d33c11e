import { listKnownMunicipalities } from "~/database/known-municipalities.server";
import type { Member } from "~/database/members.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { can } from "~/domain/rights/can";
import { romeDay } from "~/domain/time/calendar-day";
import { collate } from "~/domain/wording/collate";
import { type TerritoryData, ways } from "~/features/territory/territory-data";
import { asActor } from "~/commands/require-right.server";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** The district of a workspace as its page shows it; the address says in which way it is being composed. */
export async function readTerritory(
  services: Pick<Services, "database" | "territory" | "clock">,
  member: Member,
  query: URLSearchParams,
): Promise<TerritoryData> {
  const { workspaceId } = member;
  const { database, territory, clock } = services;
  const rights = rightsOf(member);
  const way = rights.mayEdit ? (ways.find((each) => each === query.get("modo")) ?? null) : null;
  const isWhole = way === "mappa" && query.get("area") === "piemonte";
  const [workspace, district, shapes, known] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listDistrictMunicipalities(database, workspaceId),
    territory.shapes(workspaceId, isWhole ? "whole" : "district"),
    way === "mappa" ? listKnownMunicipalities(database, workspaceId) : [],
  ]);
  const byName = collate("it");
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    isExample: workspace.isExample,
    ...rights,
    today: romeDay(clock.now()),
    district: [...district].sort((a, b) => byName(a.name, b.name)),
    shapes,
    way,
    known: [...known].sort((a, b) => byName(a.name, b.name)),
    isWhole,
    search: (query.get("cerca") ?? "").slice(0, 80),
    ticked: (query.get("scelti") ?? "").split(" ").filter((code) => code !== ""),
    done: readCount(query.get("fatto")),
  };
}

export function rightsOf(member: Member) {
  const { workspaceId } = member;
  const actor = asActor(member);
  const workspace = { kind: "workspace", workspaceId } as const;
  return {
    mayEdit: can(actor, "territory.edit", workspace),
    mayImportBoundaries: can(actor, "territory.import-boundaries", workspace),
  };
}

function readCount(typed: string | null): number | null {
  return /^\d{1,5}$/.test(typed ?? "") ? Number(typed) : null;
}
