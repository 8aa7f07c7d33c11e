import { type NeedsMapFacts, readNeedsMap } from "~/commands/read-needs-map.server";
import { listIndicators } from "~/database/indicators.server";
import { heatOfNeeds } from "~/domain/map/classify";
import type { MapPicture } from "~/domain/map/draw-map";
import { fillOfIndicator } from "~/domain/map/fill-of-indicator";
import type { MapFill } from "~/domain/map/pins";
import { foldText } from "~/domain/form/fold-text";
import { filterNeeds, listNeeds } from "~/domain/needs/list-needs";
import type { Need } from "~/domain/needs/need";
import { heat, type NeedsQuery, parseNeedsQuery } from "~/domain/needs/needs-query";
import { pinsOf } from "~/domain/needs/pins-of";
import { formatFullDay } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

export interface NeedsPicture {
  readonly facts: NeedsMapFacts;
  /** those that the query of the address lets through, in the order of the list */
  readonly needs: readonly Need[];
  readonly picture: MapPicture;
  readonly workspaceTitle: string;
  /** "mappa-dei-bisogni-valli" */
  readonly fileName: string;
}

interface Asked {
  readonly workspaceId: string;
  readonly query: URLSearchParams;
  readonly language: Language;
}

/** The map of the needs as the query of the screen's address narrows and colours it. */
export async function readNeedsPicture(
  services: Services,
  { workspaceId, query, language }: Asked,
): Promise<NeedsPicture> {
  const [workspace, facts] = await Promise.all([
    requireWorkspace(services, workspaceId),
    readNeedsMap(services, workspaceId),
  ]);
  const asked = parseNeedsQuery(query);
  const needs = pickNeeds(facts, asked, language);
  const fill = await readFill(services, { workspaceId, indicatorId: asked.indicator, language, needs });
  const day = formatFullDay(language, services.clock.now());
  return {
    facts,
    needs,
    workspaceTitle: workspace.title,
    fileName: `mappa-dei-bisogni-${foldText(workspace.acronym || workspace.title).replaceAll(" ", "-")}`,
    picture: {
      shapes: facts.shapes,
      pins: pinsOf({ needs, categories: facts.categories, care: facts.care, shapes: facts.shapes }),
      fill,
      language,
      title: titles[language],
      subtitle: `${workspace.title} · ${day}`,
      width: pictureWidth,
      hasLegend: true,
      isHatched: false,
    },
  };
}

/** Of the drawing; a picture made of it may have more pixels. */
const pictureWidth = 930;
const titles = { it: "Mappa dei bisogni", en: "Map of needs" } as const;

/** Those the screen shows for the same query, in its order. */
function pickNeeds({ contents, categories, shapes }: NeedsMapFacts, query: NeedsQuery, language: Language) {
  const names = new Map(shapes.municipalities.map(({ code, name }) => [code, name]));
  const listed = listNeeds(contents, { categories, nameOf: (code) => names.get(code) ?? null });
  return filterNeeds(listed, query, language).map(({ need }) => need);
}

async function readFill(
  { database }: Pick<Services, "database">,
  {
    workspaceId,
    indicatorId,
    language,
    needs,
  }: Omit<Asked, "query"> & { readonly indicatorId: string | null; readonly needs: readonly Need[] },
): Promise<MapFill | null> {
  if (indicatorId === null) return null;
  if (indicatorId === heat) return heatOfNeeds(needs, { title: heatTitle[language], note: "", language });
  const indicators = await listIndicators(database, workspaceId);
  const indicator = indicators.find((known) => known.id === indicatorId);
  return indicator === undefined ? null : fillOfIndicator(indicator, language);
}

const heatTitle = { it: "Bisogni per Comune", en: "Needs by municipality" } as const;
