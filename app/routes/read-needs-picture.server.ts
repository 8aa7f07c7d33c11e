import { type NeedsMapFacts, readNeedsMap } from "~/commands/read-needs-map.server";
import { listIndicators } from "~/database/indicators.server";
import { classify, heatOfNeeds } from "~/domain/map/classify";
import type { MapPicture } from "~/domain/map/draw-map";
import type { MapFill } from "~/domain/map/pins";
import { findFates } from "~/domain/needs/fates";
import { foldText } from "~/domain/form/fold-text";
import type { Need, NeedsContents } from "~/domain/needs/need";
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
  const needs = pickNeeds(facts.contents, query);
  const fill = await readFill(services, { workspaceId, query, language, needs });
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

/** As the screen narrows them: `tipo`, `stato` and any number of `categoria`. */
function pickNeeds({ needs, links }: NeedsContents, query: URLSearchParams): readonly Need[] {
  const fates = findFates(
    needs.map(({ id }) => id),
    links,
  );
  const kind = kindOf[query.get("tipo") ?? ""];
  const categories = query.getAll("categoria");
  const state = query.get("stato") ?? "aperti";
  return needs.filter(
    (need) =>
      (kind === undefined || need.kind === kind) &&
      (categories.length === 0 || categories.includes(need.categoryId || "senza")) &&
      isOfState(need, state, fates.get(need.id)?.isGone === true),
  );
}

const kindOf: Readonly<Record<string, Need["kind"]>> = { bisogni: "need", risorse: "resource" };
const statusOf: Readonly<Record<string, Need["status"]>> = {
  segnalati: "raised",
  "presi-in-carico": "taken-up",
  accantonati: "set-aside",
};

function isOfState({ status }: Need, state: string, isGone: boolean): boolean {
  if (state === "tutti") return true;
  if (state === "uniti" || isGone) return state === "uniti" && isGone;
  const wanted = statusOf[state];
  return wanted === undefined ? status !== "set-aside" : status === wanted;
}

async function readFill(
  { database }: Pick<Services, "database">,
  { workspaceId, query, language, needs }: Asked & { readonly needs: readonly Need[] },
): Promise<MapFill | null> {
  const id = query.get("indicatore");
  if (id === "quanti") return heatOfNeeds(needs, { title: heatTitle[language], note: "", language });
  const indicators = id ? await listIndicators(database, workspaceId) : [];
  const indicator = indicators.find((known) => known.id === id);
  if (indicator === undefined) return null;
  const { name, unit, source, year, values } = indicator;
  const note = [source, year === null ? "" : String(year)].filter(Boolean).join(", ");
  return classify({ title: unit ? `${name} (${unit})` : name, note, values, language });
}

const heatTitle = { it: "Bisogni per comune", en: "Needs by municipality" } as const;
