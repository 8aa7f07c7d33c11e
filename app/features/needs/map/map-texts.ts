import { type Language } from "~/domain/wording/language";
import { formatCount } from "~/domain/wording/format-number";
import { plural } from "~/domain/wording/plural";

const counted = (language: Language, count: number, words: { one: string; other: string }) =>
  `${formatCount(language, count)} ${plural(language, count, words)}`;

export const texts = {
  it: {
    map: "Mappa dei bisogni",
    ground: "Mappa: le frecce la spostano, + e − la ingrandiscono e rimpiccioliscono, 0 la riadatta",
    pins: "Bisogni sulla mappa: con le frecce si passa al più vicino, Invio lo apre",
    zoomIn: "Ingrandisci",
    zoomOut: "Rimpicciolisci",
    fit: "Adatta: mostra tutto il distretto",
    controls: "Comandi della mappa",
    needWord: "Bisogno",
    resourceWord: "Risorsa",
    noCategory: "senza categoria",
    people: (count: number) => counted("it", count, { one: "persona", other: "persone" }),
    writing: (name: string) => `${name} ci sta scrivendo`,
    cluster: (needs: number, resources: number) =>
      `${[
        needs > 0 && counted("it", needs, { one: "bisogno", other: "bisogni" }),
        resources > 0 && counted("it", resources, { one: "risorsa", other: "risorse" }),
      ]
        .filter(Boolean)
        .join(" e ")}, ingrandisci`,
    wheelHint: "Per ingrandire tieni premuto Ctrl mentre giri la rotella, oppure fai prima clic sulla mappa",
    touchHint: "Per spostare la mappa usa due dita",
    indicative: "Celle indicative, non confini ufficiali",
    sources: "Fonti",
    legend: "Legenda",
    withoutClass: { unknown: "senza dato", "no-needs": "nessun bisogno" },
    kilometres: (count: number) => `${formatCount("it", count)} km`,
    metres: (count: number) => `${formatCount("it", count)} m`,
    asking: {
      point: { tap: "Tocca il punto sulla mappa.", keys: "Oppure usa le frecce e Invio; Esc annulla." },
      municipality: {
        tap: "Tocca il Comune sulla mappa.",
        keys: "Oppure usa le frecce e Invio; Esc annulla.",
      },
      area: {
        tap: "Tocca gli angoli dell’area uno dopo l’altro; per chiudere tocca di nuovo il primo.",
        keys: "Oppure usa le frecce e Invio, due volte per chiudere; Esc annulla.",
      },
    },
    askingLabel:
      "Indica un luogo: frecce per spostare il mirino, Maiuscole e frecce per passi più lunghi, Invio per confermare, Esc per annullare",
    cancel: "Annulla",
    close: "Chiudi l’area",
    removeCorner: "Togli l’ultimo angolo",
    corners: (count: number) => counted("it", count, { one: "angolo", other: "angoli" }),
    faults: {
      crossing: "Il bordo dell’area si incrocia: togli l’ultimo angolo o mettilo altrove.",
      "too-few": "Per un’area servono almeno 3 angoli.",
      "too-many": "100 angoli sono il massimo: chiudi l’area o togline uno.",
      nowhere: "Qui non c’è un Comune: tocca un punto del disegno.",
    },
    here: (name: string) => `Mirino su ${name}`,
    hereNowhere: "Mirino fuori dai Comuni",
  },
  en: {
    map: "Map of needs",
    ground: "Map: arrows move it, + and − zoom in and out, 0 fits it again",
    pins: "Needs on the map: arrows go to the nearest, Enter opens it",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit: show the whole district",
    controls: "Controls of the map",
    needWord: "Need",
    resourceWord: "Resource",
    noCategory: "without a category",
    people: (count: number) => counted("en", count, { one: "person", other: "people" }),
    writing: (name: string) => `${name} is writing in it`,
    cluster: (needs: number, resources: number) =>
      `${[
        needs > 0 && counted("en", needs, { one: "need", other: "needs" }),
        resources > 0 && counted("en", resources, { one: "resource", other: "resources" }),
      ]
        .filter(Boolean)
        .join(" and ")}, zoom in`,
    wheelHint: "To zoom hold Ctrl while you turn the wheel, or click on the map first",
    touchHint: "To move the map use two fingers",
    indicative: "Indicative cells, not official boundaries",
    sources: "Sources",
    legend: "Legend",
    withoutClass: { unknown: "no figure", "no-needs": "no needs" },
    kilometres: (count: number) => `${formatCount("en", count)} km`,
    metres: (count: number) => `${formatCount("en", count)} m`,
    asking: {
      point: { tap: "Tap the point on the map.", keys: "Or use the arrows and Enter; Esc cancels." },
      municipality: {
        tap: "Tap the municipality on the map.",
        keys: "Or use the arrows and Enter; Esc cancels.",
      },
      area: {
        tap: "Tap the corners of the area one after the other; to close it tap the first one again.",
        keys: "Or use the arrows and Enter, twice to close; Esc cancels.",
      },
    },
    askingLabel:
      "Point at a place: arrows move the crosshair, Shift and arrows by longer steps, Enter confirms, Esc cancels",
    cancel: "Cancel",
    close: "Close the area",
    removeCorner: "Remove the last corner",
    corners: (count: number) => counted("en", count, { one: "corner", other: "corners" }),
    faults: {
      crossing: "The border of the area crosses itself: remove the last corner or put it elsewhere.",
      "too-few": "An area needs at least 3 corners.",
      "too-many": "100 corners are the most: close the area or remove one.",
      nowhere: "There is no municipality here: tap a place on the drawing.",
    },
    here: (name: string) => `Crosshair on ${name}`,
    hereNowhere: "Crosshair outside the municipalities",
  },
};
