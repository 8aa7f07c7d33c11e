import { beforeDay } from "~/domain/wording/before-day";
import type { Texts } from "~/ui/language";

interface LogWords {
  readonly title: string;
  readonly trail: string;
  readonly workshops: string;
  readonly lead: (until: string) => string;
  readonly erased: string;
  readonly views: string;
  readonly all: string;
  readonly moderation: string;
  readonly download: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly empty: string;
  readonly nobody: string;
}

const it: LogWords = {
  title: "Registro del laboratorio",
  trail: "Percorso",
  workshops: "Laboratori",
  lead: (until) =>
    `Chi ha fatto che cosa, fino ${beforeDay("al", until)}. Delle tappe senza nomi non si tiene chi.`,
  erased: "I nomi sono stati cancellati: era passato il giorno.",
  views: "Che cosa si vede",
  all: "Tutto",
  moderation: "Moderazione",
  download: "Scarica in CSV",
  when: "Quando",
  who: "Chi",
  what: "Che cosa",
  about: "Di che cosa",
  empty: "Ancora niente.",
  nobody: "nessun nome",
};

const en: LogWords = {
  title: "Log of the workshop",
  trail: "Trail",
  workshops: "Workshops",
  lead: (until) => `Who did what, until ${until}. Of stages without names it is not kept who.`,
  erased: "The names have been erased: the day had passed.",
  views: "What is seen",
  all: "Everything",
  moderation: "Moderation",
  download: "Download as CSV",
  when: "When",
  who: "Who",
  what: "What",
  about: "About what",
  empty: "Nothing yet.",
  nobody: "no name",
};

export const logTexts: Texts<LogWords> = { it, en };
