import { plural } from "~/domain/wording/plural";

/** Apart from the words of the page: the delivery, which shows only the card, must not load those. */
export const signOffsCardTexts = {
  it: {
    title: "Approvazioni",
    countLong: (n: number, of: number) =>
      `${n} di ${of} ${plural("it", of, { one: "ente", other: "enti" })} ${plural("it", n, { one: "ha", other: "hanno" })} approvato.`,
    yourTurn: "Tocca a te: leggi quello che riguarda il tuo ente.",
    goApprove: "Leggi e approva",
    goSee: "Vedi le approvazioni",
  },
  en: {
    title: "Approvals",
    countLong: (n: number, of: number) =>
      `${n} of ${of} ${plural("en", of, { one: "organisation has", other: "organisations have" })} approved.`,
    yourTurn: "It is your turn: read what concerns your organisation.",
    goApprove: "Read and approve",
    goSee: "See the approvals",
  },
};
