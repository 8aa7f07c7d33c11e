import type { WorkshopEvent } from "~/domain/workshop/workshop";
import type { InterfaceLanguage, Texts } from "~/ui/language";

/** What is done to keep cards and people in order. */
const moderating: ReadonlySet<string> = new Set(["hide-card", "show-card", "remove-participant"]);

export function isModeration({ act }: Pick<WorkshopEvent, "act">): boolean {
  return moderating.has(act);
}

/** The act in words; one that has none is shown as it is stored. */
export function sayEvent(language: InterfaceLanguage, { act }: Pick<WorkshopEvent, "act">): string {
  return acts[language][act] ?? act;
}

const acts: Texts<Readonly<Record<string, string>>> = {
  it: {
    "create-workshop": "ha preparato il laboratorio",
    "edit-workshop": "ha cambiato le impostazioni",
    "set-facilitators": "ha scelto chi conduce",
    "edit-stage": "ha cambiato una tappa",
    "add-exercise": "ha aggiunto un’attività",
    "remove-exercise": "ha tolto un’attività",
    "move-stage": "ha spostato una tappa",
    "open-workshop": "ha aperto il laboratorio",
    "close-workshop": "ha chiuso il laboratorio",
    "open-stage": "ha portato tutti a una tappa",
    "add-time": "ha cambiato il tempo di una tappa",
    "hold-timer": "ha fermato il tempo",
    "resume-timer": "ha fatto ripartire il tempo",
    "reveal-stage": "ha scoperto i cartellini",
    "close-stage": "ha chiuso una tappa",
    "reopen-stage": "ha riaperto una tappa",
    "enter-card": "ha scritto un cartellino in sala",
    "hide-card": "ha nascosto un cartellino",
    "show-card": "ha mostrato di nuovo un cartellino",
    "remove-participant": "ha fatto uscire una persona",
    "enter-room-votes": "ha scritto i voti in sala",
    "join-workshop": "è entrata una persona",
    "send-card": "è arrivato un cartellino",
    "withdraw-card": "è stato ritirato un cartellino",
    "cast-ballot": "è arrivato un voto",
    "say-ready": "una persona ha detto di aver finito",
    "turn-into-need": "ne ha fatto un bisogno",
    "record-commitment": "ne ha fatto un impegno",
    "take-up-commitment": "ha preso l’impegno nella scheda",
    "record-finding": "ne ha fatto un risultato del metodo",
    "set-aside": "non lo ha accolto",
    "undo-outcome": "ha annullato un esito",
    "edit-minutes": "ha scritto il verbale",
    "approve-minutes": "ha approvato il verbale",
    "reopen-minutes": "ha riaperto il verbale",
    "enter-attendance": "ha scritto le presenze",
    "remove-attendance": "ha tolto una presenza",
    "erase-workshop-people": "ha cancellato i nomi",
  },
  en: {
    "create-workshop": "prepared the workshop",
    "edit-workshop": "changed the settings",
    "set-facilitators": "chose the facilitators",
    "edit-stage": "changed a stage",
    "add-exercise": "added an exercise",
    "remove-exercise": "removed an exercise",
    "move-stage": "moved a stage",
    "open-workshop": "opened the workshop",
    "close-workshop": "closed the workshop",
    "open-stage": "brought everyone to a stage",
    "add-time": "changed the time of a stage",
    "hold-timer": "stopped the timer",
    "resume-timer": "started the timer again",
    "reveal-stage": "revealed the cards",
    "close-stage": "closed a stage",
    "reopen-stage": "opened a stage again",
    "enter-card": "wrote a card in the room",
    "hide-card": "hid a card",
    "show-card": "showed a card again",
    "remove-participant": "sent a person out",
    "enter-room-votes": "wrote the votes in the room",
    "join-workshop": "a person came in",
    "send-card": "a card arrived",
    "withdraw-card": "a card was withdrawn",
    "cast-ballot": "a vote arrived",
    "say-ready": "a person said to be done",
    "turn-into-need": "made a need of it",
    "record-commitment": "made a commitment of it",
    "take-up-commitment": "took the commitment into the sheet",
    "record-finding": "made a result of the method of it",
    "set-aside": "did not take it up",
    "undo-outcome": "undid an outcome",
    "edit-minutes": "wrote the minutes",
    "approve-minutes": "approved the minutes",
    "reopen-minutes": "opened the minutes again",
    "enter-attendance": "wrote the attendance",
    "remove-attendance": "removed somebody from the attendance",
    "erase-workshop-people": "erased the names",
  },
};
