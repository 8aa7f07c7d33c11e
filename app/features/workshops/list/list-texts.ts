import type { WorkshopStatus } from "~/domain/workshop/workshop";
import type { Texts } from "~/ui/language";

interface ListWords {
  readonly title: string;
  readonly trail: string;
  readonly lead: string;
  readonly prepare: string;
  readonly titles: Readonly<Record<WorkshopStatus, string>>;
  readonly tag: Readonly<Record<WorkshopStatus, string>>;
  readonly verb: Readonly<Record<WorkshopStatus, string>>;
  readonly code: (code: string) => string;
  readonly minutesApproved: string;
  readonly empty: string;
  readonly emptyWhy: string;
  readonly emptyReader: string;
}

const it: ListWords = {
  title: "Laboratori",
  trail: "Percorso",
  lead: "Incontri in cui il territorio scrive, raggruppa e vota: quello che ne esce entra nel progetto con la sua storia.",
  prepare: "Prepara un laboratorio",
  titles: { open: "In corso", prepared: "Da fare", closed: "Conclusi" },
  tag: { open: "in corso", prepared: "da aprire", closed: "concluso" },
  verb: { open: "Conduci", prepared: "Prepara", closed: "Guarda" },
  code: (code) => `codice ${code}`,
  minutesApproved: "verbale approvato",
  empty: "Qui compaiono i laboratori",
  emptyWhy:
    "Le persone entrano dal telefono con un codice, senza account. Scegli un metodo pronto: tappe, domande e tempi sono già scritti.",
  emptyReader: "Li preparano gli editor dell’ente capofila.",
};

const en: ListWords = {
  title: "Workshops",
  trail: "Trail",
  lead: "Meetings in which the territory writes, groups and votes: what comes of them enters the project with its history.",
  prepare: "Prepare a workshop",
  titles: { open: "Under way", prepared: "To come", closed: "Finished" },
  tag: { open: "under way", prepared: "to be opened", closed: "finished" },
  verb: { open: "Run", prepared: "Prepare", closed: "Look" },
  code: (code) => `code ${code}`,
  minutesApproved: "minutes approved",
  empty: "Workshops appear here",
  emptyWhy:
    "People come in by phone with a code, without an account. Choose a ready method: stages, questions and times are already written.",
  emptyReader: "They are prepared by editors of the lead.",
};

export const listTexts: Texts<ListWords> = { it, en };
