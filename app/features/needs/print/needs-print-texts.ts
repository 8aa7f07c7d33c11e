import { beforeDay } from "~/domain/wording/before-day";
import { formatCount } from "~/domain/wording/format-number";
import { plural } from "~/domain/wording/plural";

export const needsPrintTexts = {
  it: {
    title: "Mappa dei bisogni",
    trail: "Percorso",
    needs: "Bisogni",
    here: "Stampa",
    made: (day: string) => `Stampata ${beforeDay("il", day)}`,
    print: "Stampa",
    svg: "Scarica in SVG",
    png: "Scarica in PNG",
    table: (count: number) =>
      `${formatCount("it", count)} ${plural("it", count, { one: "voce", other: "voci" })}, per categoria`,
    need: "Bisogno o risorsa",
    category: "Categoria",
    place: "Luogo",
    people: "Persone",
    priority: "Priorità",
    state: "Stato",
    none: "Non c’è ancora nessun bisogno da stampare: aggiungine uno dalla pagina dei bisogni.",
    sources: "Fonti della mappa",
    indicative: "Celle indicative, non confini ufficiali.",
  },
  en: {
    title: "Map of needs",
    trail: "Path",
    needs: "Needs",
    here: "Print",
    made: (day: string) => `Printed on ${day}`,
    print: "Print",
    svg: "Download as SVG",
    png: "Download as PNG",
    table: (count: number) =>
      `${formatCount("en", count)} ${plural("en", count, { one: "entry", other: "entries" })}, by category`,
    need: "Need or resource",
    category: "Category",
    place: "Place",
    people: "People",
    priority: "Priority",
    state: "State",
    none: "There is no need to print yet: add one on the page of the needs.",
    sources: "Sources of the map",
    indicative: "Indicative cells, not official boundaries.",
  },
};
