import type { Texts } from "~/ui/language";

interface NewWords {
  readonly title: string;
  readonly lead: string;
  readonly trail: string;
  readonly workshops: string;
  readonly format: string;
  readonly stages: (n: number) => string;
  readonly see: string;
  readonly about: string;
  readonly create: string;
  readonly cancel: string;
}

const it: NewWords = {
  title: "Prepara un laboratorio",
  lead: "Scegli come si lavora e di’ quando: tappe, domande e tempi sono già scritti. Li cambi dopo, se vuoi.",
  trail: "Percorso",
  workshops: "Laboratori",
  format: "Come si lavora",
  stages: (n) => `${n} tappe`,
  see: "Vedi le tappe",
  about: "L’incontro",
  create: "Crea il laboratorio",
  cancel: "Torna ai laboratori",
};

const en: NewWords = {
  title: "Prepare a workshop",
  lead: "Choose how to work and say when: stages, questions and times are already written. You can change them later.",
  trail: "Trail",
  workshops: "Workshops",
  format: "How to work",
  stages: (n) => `${n} stages`,
  see: "See the stages",
  about: "The meeting",
  create: "Create the workshop",
  cancel: "Back to workshops",
};

export const newTexts: Texts<NewWords> = { it, en };
