export const wordingTexts = {
  it: {
    edit: "Modifica",
    meanwhile: "Un’altra persona ha salvato questo testo mentre scrivevi.",
    meanwhileWhat: "Non si perde niente: qui sotto c’è il testo suo, nel campo il tuo. Uniscili e salva.",
    theirs: "Il testo salvato adesso",
    theirsEmpty: "è vuoto.",
  },
  en: {
    edit: "Edit",
    meanwhile: "Somebody else saved this text while you were writing.",
    meanwhileWhat:
      "Nothing is lost: below is their text, in the field is yours. Bring them together and save.",
    theirs: "The text as it is saved now",
    theirsEmpty: "it is empty.",
  },
};
