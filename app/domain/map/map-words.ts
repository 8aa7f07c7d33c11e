import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import { plural } from "~/domain/wording/plural";
import type { MapFill } from "./pins";

interface MapWords {
  readonly indicative: string;
  readonly needs: (count: number) => string;
  readonly resources: (count: number) => string;
  readonly municipalities: (count: number) => string;
  readonly resourcePin: string;
  readonly clusterPin: string;
  readonly numberBeside: string;
  readonly numberInTable: string;
  readonly noCategory: string;
  readonly withoutClass: Readonly<Record<MapFill["withoutClass"], string>>;
  readonly kilometres: (count: number) => string;
  readonly noPins: string;
}

const counted = (
  language: Language,
  count: number,
  words: { readonly one: string; readonly other: string },
) => `${formatCount(language, count)} ${plural(language, count, words)}`;

/** What is said in and of the picture of the map. */
export const mapWords: Readonly<Record<Language, MapWords>> = {
  it: {
    indicative: "Celle indicative, non confini ufficiali",
    needs: (count) => counted("it", count, { one: "bisogno", other: "bisogni" }),
    resources: (count) => counted("it", count, { one: "risorsa", other: "risorse" }),
    municipalities: (count) => counted("it", count, { one: "Comune", other: "Comuni" }),
    resourcePin: "Risorsa",
    clusterPin: "Più segnaposti vicini",
    numberBeside: "Il numero accanto al segno: le persone coinvolte",
    numberInTable: "Il numero accanto al segno: quello nella tabella",
    noCategory: "Senza categoria",
    withoutClass: { unknown: "senza dato", "no-needs": "nessun bisogno" },
    kilometres: (count) => (count < 1 ? `${Math.round(count * 1000)} m` : `${formatCount("it", count)} km`),
    noPins: "Nessun bisogno sulla mappa.",
  },
  en: {
    indicative: "Indicative cells, not official boundaries",
    needs: (count) => counted("en", count, { one: "need", other: "needs" }),
    resources: (count) => counted("en", count, { one: "resource", other: "resources" }),
    municipalities: (count) => counted("en", count, { one: "municipality", other: "municipalities" }),
    resourcePin: "Resource",
    clusterPin: "Several marks close together",
    numberBeside: "The number beside a mark: the people concerned",
    numberInTable: "The number beside a mark: that in the table",
    noCategory: "Without a category",
    withoutClass: { unknown: "no figure", "no-needs": "no needs" },
    kilometres: (count) => (count < 1 ? `${Math.round(count * 1000)} m` : `${formatCount("en", count)} km`),
    noPins: "There is no need on the map.",
  },
};
