import type { Language, Wording } from "~/domain/wording/language";
import { columnName } from "./exchange-columns";
import type { NeedRowFault, NeedRowFaultCode } from "./row-fault";

/** What is wrong with a row, where, what stands there, and what would do. */
export function describeRowFault({ code, column, typed }: NeedRowFault, language: Language): string {
  const stands = typed === "" ? "" : language === "it" ? ` («${typed}»)` : ` (“${typed}”)`;
  const where = column === null ? "" : columnName(column, language);
  return sentences[code](stands, where)[language];
}

type Sentence = (stands: string, where: string) => Wording;

const sentences: Readonly<Record<NeedRowFaultCode, Sentence>> = {
  "title-missing": (stands) => ({
    it: `Manca il titolo del bisogno${stands}: scrivi almeno due caratteri.`,
    en: `The title of the need is missing${stands}: write at least two characters.`,
  }),
  "too-long": (stands, where) => ({
    it: `Il testo di «${where}» è troppo lungo${stands}: accorcialo.`,
    en: `The text of “${where}” is too long${stands}: make it shorter.`,
  }),
  "unknown-kind": (stands) => ({
    it: `Il tipo non si capisce${stands}: scrivi «bisogno» o «risorsa».`,
    en: `The kind is not understood${stands}: write “need” or “resource”.`,
  }),
  "unknown-severity": (stands) => ({
    it: `La gravità non si capisce${stands}: scrivi «lieve», «seria», «grave» o «estrema».`,
    en: `The severity is not understood${stands}: write “slight”, “serious”, “grave” or “extreme”.`,
  }),
  "unknown-priority": (stands) => ({
    it: `La priorità non si capisce${stands}: scrivi «alta», «media» o «bassa».`,
    en: `The priority is not understood${stands}: write “high”, “medium” or “low”.`,
  }),
  "unknown-status": (stands) => ({
    it: `Lo stato non si capisce${stands}: scrivi «segnalato», «preso in carico» o «accantonato».`,
    en: `The state is not understood${stands}: write “raised”, “taken up” or “set aside”.`,
  }),
  "reason-missing": () => ({
    it: "Il bisogno è accantonato ma manca il motivo: scrivilo, o cambia lo stato.",
    en: "The need is set aside without a reason: write one, or change the state.",
  }),
  "no-whole-number": (stands, where) => ({
    it: `In «${where}» serve un numero intero${stands}, per esempio 20.`,
    en: `A whole number is needed in “${where}”${stands}, for example 20.`,
  }),
  "no-coordinate": (stands) => ({
    it: `La coordinata non è un numero di gradi${stands}: scrivi per esempio 44,8851.`,
    en: `The coordinate is not a number of degrees${stands}: write for example 44.8851.`,
  }),
  "coordinate-missing": (_, where) => ({
    it: `Manca «${where}»: una coordinata sola non indica un punto.`,
    en: `One coordinate alone is no point: “${where}” is missing.`,
  }),
  "coordinates-swapped": (stands) => ({
    it: `Latitudine e longitudine sembrano scambiate${stands}.`,
    en: `Latitude and longitude seem to be swapped${stands}.`,
  }),
  "coordinates-in-metres": (stands) => ({
    it: `Le coordinate sembrano in metri${stands}: servono gradi (WGS 84).`,
    en: `The coordinates seem to be in metres${stands}: degrees are needed (WGS 84).`,
  }),
  "outside-italy": (stands) => ({
    it: `Il punto è fuori dall’Italia${stands}: controlla le coordinate.`,
    en: `The point is outside Italy${stands}: check the coordinates.`,
  }),
  "municipality-unknown": (stands) => ({
    it: `Non conosciamo questo Comune${stands}: controlla il nome, o metti il codice ISTAT.`,
    en: `We do not know this municipality${stands}: check its name, or give its ISTAT code.`,
  }),
  "municipality-ambiguous": (stands) => ({
    it: `Più Comuni si chiamano così${stands}: aggiungi la provincia fra parentesi, o il codice ISTAT.`,
    en: `Several municipalities have this name${stands}: add the province in brackets, or the ISTAT code.`,
  }),
  "code-unknown": (stands) => ({
    it: `Non conosciamo questo codice ISTAT${stands}.`,
    en: `We do not know this ISTAT code${stands}.`,
  }),
  "no-area": (stands) => ({
    it: `L’area non si legge${stands}: serve un poligono con almeno tre vertici.`,
    en: `The area cannot be read${stands}: it must be a polygon of three corners or more.`,
  }),
  "several-shapes": () => ({
    it: "La forma è fatta di più pezzi: dividila in più righe, una per pezzo.",
    en: "The shape is made of several pieces: make a row of each.",
  }),
  "unknown-shape": (stands) => ({
    it: `Questa forma non si può usare${stands}: servono un punto o un poligono.`,
    en: `This shape cannot be used${stands}: a point or a polygon is needed.`,
  }),
  "already-here": () => ({
    it: "Questo bisogno è già nel cantiere: lo lasciamo com’è.",
    en: "This need is in the workspace already: we leave it as it is.",
  }),
  "lives-on": (stands) => ({
    it: `Questo bisogno è stato unito o diviso${stands}: entra solo quello in cui continua.`,
    en: `This need was merged or split${stands}: only the one it lives on in comes in.`,
  }),
};
