export const changedWordsTexts = {
  it: {
    takenOut: "Tolto:",
    putIn: "Aggiunto:",
    endOfChange: "fine.",
    restyled: "Stesse parole, altro aspetto:",
  },
  en: { takenOut: "Taken out:", putIn: "Added:", endOfChange: "end.", restyled: "Same words, another look:" },
};
