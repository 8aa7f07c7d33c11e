import type { Wording } from "~/domain/wording/language";
import type { BoundaryRefusal, BoundaryRefusalCode } from "./boundary-reading";

/** What was found and what is expected. That nothing was changed is said beside it, once. */
export function describeBoundaryRefusal({ code, found }: Pick<BoundaryRefusal, "code" | "found">): Wording {
  return sentences[code](found);
}

const expected = {
  it: "Serve lo zip dei confini di ISTAT così com’è (Limiti01012025_g.zip), un GeoJSON o un TopoJSON dei Comuni.",
  en: "What is needed is the zip of boundaries as ISTAT publishes it (Limiti01012025_g.zip), or a GeoJSON or TopoJSON of the municipalities.",
};
const projections = {
  it: "Servono gradi o UTM 32N o 33N, su WGS 84, ETRS89 o RDN2008.",
  en: "It must be degrees, or UTM 32N or 33N, on WGS 84, ETRS89 or RDN2008.",
};
const simpler = {
  it: "Scegli la versione generalizzata (il nome finisce con _g), o meno regioni.",
  en: "Choose the generalised version (its name ends in _g), or fewer regions.",
};
const again = {
  it: "Scaricalo di nuovo: forse si è interrotto.",
  en: "Download it again: it may have been cut short.",
};

/** «found», in brackets of the language; nothing for nothing. */
function of(found: string): Wording {
  return found === "" ? { it: "", en: "" } : { it: ` («${found}»)`, en: ` (“${found}”)` };
}

function say(it: string, en: string): Wording {
  return { it, en };
}

const sentences: Readonly<Record<BoundaryRefusalCode, (found: string) => Wording>> = {
  "no-file": () => say(`Scegli un file. ${expected.it}`, `Choose a file. ${expected.en}`),
  "too-large": () =>
    say(
      `Il file supera 96 MB: non lo leggiamo. ${simpler.it}`,
      `The file is over 96 MB: we do not read it. ${simpler.en}`,
    ),
  empty: () => say(`Il file è vuoto. ${again.it}`, `The file is empty. ${again.en}`),
  "not-recognised": (found) =>
    say(
      `Questo file non contiene confini che sappiamo leggere${of(found).it}. ${expected.it}`,
      `This file holds no boundaries that we can read${of(found).en}. ${expected.en}`,
    ),
  "zip-broken": () =>
    say(`Lo zip è rovinato o incompleto. ${again.it}`, `The zip is damaged or incomplete. ${again.en}`),
  "zip-too-many-entries": (found) =>
    say(
      `Lo zip contiene ${found} file: quello di ISTAT ne ha poche decine. ${expected.it}`,
      `The zip holds ${found} files: that of ISTAT has a few dozen. ${expected.en}`,
    ),
  "zip-double-name": (found) =>
    say(
      `Nello zip due file hanno lo stesso nome${of(found).it}. ${expected.it}`,
      `Two files in the zip have the same name${of(found).en}. ${expected.en}`,
    ),
  "zip-unsafe-name": (found) =>
    say(
      `Nello zip un file ha un nome che esce dalla sua cartella${of(found).it}. ${expected.it}`,
      `A file in the zip has a name that leads out of its folder${of(found).en}. ${expected.en}`,
    ),
  "zip-encrypted": () =>
    say(
      `Lo zip è protetto da password. ${expected.it}`,
      `The zip is protected by a password. ${expected.en}`,
    ),
  "zip-bomb": (found) =>
    say(
      `Lo zip si gonfia oltre misura${of(found).it}: non lo apriamo. ${expected.it}`,
      `The zip swells beyond measure${of(found).en}: we do not open it. ${expected.en}`,
    ),
  "zip-entry-too-large": (found) =>
    say(
      `Un file dello zip è troppo grande${of(found).it}. ${simpler.it}`,
      `A file in the zip is too large${of(found).en}. ${simpler.en}`,
    ),
  "zip-without-layer": (found) =>
    say(
      `Nello zip non c’è lo strato dei Comuni${of(found).it}: ci aspettiamo un file come Com01012025_g_WGS84.shp. ${expected.it}`,
      `The zip has no layer of municipalities${of(found).en}: we expect a file such as Com01012025_g_WGS84.shp. ${expected.en}`,
    ),
  "zip-several-layers": (found) =>
    say(
      `Nello zip ci sono più strati di Comuni${of(found).it}: lascia solo quello che vale.`,
      `The zip has several layers of municipalities${of(found).en}: leave only the one that counts.`,
    ),
  "zip-incomplete": (found) =>
    say(
      `Nello zip manca un file${of(found).it}. ${expected.it}`,
      `A file is missing in the zip${of(found).en}. ${expected.en}`,
    ),
  "shapefile-broken": () =>
    say(
      `Lo strato dei Comuni è rovinato o incompleto: i file .shp e .dbf non si corrispondono. ${again.it}`,
      `The layer of municipalities is damaged or incomplete: its files .shp and .dbf do not match. ${again.en}`,
    ),
  "projection-missing": (found) =>
    say(
      `Manca il file che dice la proiezione${of(found).it}: senza, i confini finirebbero altrove.`,
      `The file that says the projection is missing${of(found).en}: without it the boundaries would end up elsewhere.`,
    ),
  "projection-not-taken": (found) =>
    say(
      `La proiezione del file non è tra quelle che leggiamo${of(found).it}. ${projections.it}`,
      `The projection of the file is not one we read${of(found).en}. ${projections.en}`,
    ),
  "outside-italy": (found) =>
    say(
      `Un confine cade fuori dall’Italia${of(found).it}: forse le coordinate non sono quelle che il file dice. ${projections.it}`,
      `A boundary lies outside Italy${of(found).en}: its coordinates may not be what the file says. ${projections.en}`,
    ),
  "fields-missing": (found) =>
    say(
      `Non troviamo il codice ISTAT e il nome dei Comuni: ci aspettiamo i campi PRO_COM_T e COMUNE. Campi trovati: ${found || "nessuno"}.`,
      `We do not find the ISTAT code and the name of the municipalities: we expect the fields PRO_COM_T and COMUNE. Fields found: ${found || "none"}.`,
    ),
  "code-not-valid": (found) =>
    say(
      `Un Comune non ha un codice ISTAT di sei cifre${of(found).it}.`,
      `A municipality has no ISTAT code of six digits${of(found).en}.`,
    ),
  "name-not-valid": (found) =>
    say(`Un Comune non ha nome${of(found).it}.`, `A municipality has no name${of(found).en}.`),
  "other-geometry": (found) =>
    say(
      `Il file non contiene superfici ma altro${of(found).it}: i confini sono Polygon o MultiPolygon.`,
      `The file holds no areas but something else${of(found).en}: boundaries are Polygon or MultiPolygon.`,
    ),
  "coordinates-not-numbers": () =>
    say("Una coordinata del file non è un numero.", "A coordinate of the file is not a number."),
  "empty-shape": (found) =>
    say(`Un Comune non ha forma${of(found).it}.`, `A municipality has no shape${of(found).en}.`),
  "json-too-large": () =>
    say(`Il GeoJSON supera 64 MB. ${simpler.it}`, `The GeoJSON is over 64 MB. ${simpler.en}`),
  "json-too-deep": () =>
    say(
      `Il file ha troppi livelli uno dentro l’altro per essere una carta. ${expected.it}`,
      `The file has too many levels within each other to be a map. ${expected.en}`,
    ),
  "json-broken": () =>
    say(
      `Il file comincia come JSON ma non lo è fino in fondo. ${again.it}`,
      `The file begins as JSON but is not JSON to its end. ${again.en}`,
    ),
  "json-not-boundaries": (found) =>
    say(
      `È un JSON, ma non una raccolta di confini${of(found).it}: ci aspettiamo FeatureCollection o Topology.`,
      `This is JSON, but no collection of boundaries${of(found).en}: we expect FeatureCollection or Topology.`,
    ),
  "topology-broken": (found) =>
    say(
      `Il TopoJSON rimanda a linee che non ha${of(found).it}. ${again.it}`,
      `The TopoJSON points to lines it does not have${of(found).en}. ${again.en}`,
    ),
  "no-municipality": () =>
    say(
      `Nel file non c’è nessun Comune. ${expected.it}`,
      `There is no municipality in the file. ${expected.en}`,
    ),
  "region-missing": (found) =>
    say(
      `Nel file non ci sono le regioni scelte. Codici delle regioni trovate: ${found}.`,
      `The chosen regions are not in the file. Codes of the regions found: ${found}.`,
    ),
  "too-many-municipalities": (found) =>
    say(
      `I Comuni sono ${found}, più di quanti ne ha l’Italia.`,
      `There are ${found} municipalities, more than Italy has.`,
    ),
  "too-detailed": () =>
    say(
      `I confini sono troppo minuziosi per una carta sullo schermo. ${simpler.it}`,
      `The boundaries are too detailed for a map on the screen. ${simpler.en}`,
    ),
  "given-up": () =>
    say(
      `Leggere il file chiede troppo tempo o troppa memoria: ci siamo fermati. ${simpler.it}`,
      `Reading the file takes too much time or memory: we stopped. ${simpler.en}`,
    ),
};

/** What stays as it was, said with every refusal. */
export const nothingChanged: Wording = {
  it: "Non abbiamo cambiato niente: valgono ancora i confini di prima.",
  en: "We have changed nothing: the boundaries of before still hold.",
};
