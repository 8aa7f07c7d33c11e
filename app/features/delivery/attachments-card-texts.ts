/** Apart from those of the page: the delivery, which has the card alone, loads no more. */
export const attachmentsCardTexts = {
  it: {
    late: (n: number) => `${n} in ritardo`,
    by: (day: string, daysLeft: number) =>
      daysLeft < 0
        ? `era da portare entro ${day}`
        : daysLeft === 0
          ? "entro oggi"
          : daysLeft === 1
            ? "entro domani"
            : `entro ${day}`,
    card: "Allegati",
    cardCount: (done: number, of: number) => `${done} di ${of}`,
    cardDone: "Ci sono tutti.",
    cardNext: (name: string, body: string) => `Il prossimo: «${name}», ${body}`,
    cardAct: "Apri gli allegati",
  },
  en: {
    late: (n: number) => `${n} late`,
    by: (day: string, daysLeft: number) =>
      daysLeft < 0
        ? `was due by ${day}`
        : daysLeft === 0
          ? "by today"
          : daysLeft === 1
            ? "by tomorrow"
            : `by ${day}`,
    card: "Attachments",
    cardCount: (done: number, of: number) => `${done} of ${of}`,
    cardDone: "All of them are there.",
    cardNext: (name: string, body: string) => `Next: “${name}”, ${body}`,
    cardAct: "Open the attachments",
  },
};
