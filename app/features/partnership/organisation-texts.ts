/** The words of an organisation's record, wherever it is entered. */
export const organisationTexts = {
  it: {
    name: "Nome per esteso",
    shortName: "Nome breve",
    shortNameHelp: "Come lo chiamate al tavolo",
    kind: "Che cos’è",
    chooseKind: "Scegli",
    taxCode: "Codice fiscale",
    taxCodeHelp:
      "11 cifre; per un’impresa individuale i 16 caratteri di chi ne è titolare. Serve anche a non inserire due volte lo stesso ente.",
    municipality: "Comune della sede",
    province: "Provincia",
    municipalityHelp: "Scrivi le prime lettere: ti proponiamo i Comuni del Piemonte.",
    provinceHelp: "Due lettere: TO. In Piemonte la troviamo noi.",
    errors: {
      organisationName: "Scrivi il nome dell’ente, al massimo 200 caratteri",
      organisationShortName: "Scrivi un nome breve, al massimo 40 caratteri",
      organisationKind: "Scegli che cos’è l’ente",
      "tax-code-empty": "Scrivi il codice fiscale dell’ente",
      "tax-code-shape":
        "Il codice fiscale di un ente ha 11 cifre; quello di un’impresa individuale 16 caratteri",
      "tax-code-control": "Il codice fiscale non torna: c’è un carattere sbagliato. Ricontrollalo",
      "tax-code-person":
        "Questo è il codice fiscale di una persona: lo ha solo un’impresa individuale. Quello di un ente ha 11 cifre",
      "seat-empty": "Scrivi il Comune della sede",
      "seat-unknown-municipality":
        "In Piemonte non c’è un Comune con questo nome: scrivilo come nell’elenco, o correggi la provincia",
      "seat-other-province":
        "Questo Comune è in un’altra provincia del Piemonte: lascia vuoto, la troviamo noi",
      "seat-missing-province":
        "In Piemonte non c’è un Comune con questo nome. Se è altrove, scrivi le due lettere della provincia",
      "seat-unknown-province": "Scrivi le due lettere di una provincia italiana, per esempio TO",
    },
  },
  en: {
    name: "Full name",
    shortName: "Short name",
    shortNameHelp: "What you call it at the table",
    kind: "What it is",
    chooseKind: "Choose",
    taxCode: "Tax code",
    taxCodeHelp:
      "11 digits; for a sole trader the 16 characters of the person. It also keeps the same organisation from being entered twice.",
    municipality: "Municipality of the seat",
    province: "Province",
    municipalityHelp: "Write the first letters: we suggest the municipalities of Piedmont.",
    provinceHelp: "Two letters: TO. In Piedmont we find it.",
    errors: {
      organisationName: "Write the name of the organisation, 200 characters at most",
      organisationShortName: "Write a short name, 40 characters at most",
      organisationKind: "Choose what the organisation is",
      "tax-code-empty": "Write the tax code of the organisation",
      "tax-code-shape": "The tax code of an organisation has 11 digits; that of a sole trader 16 characters",
      "tax-code-control": "The tax code does not add up: a character is wrong. Check it again",
      "tax-code-person":
        "This is the tax code of a person: only a sole trader has one. That of an organisation has 11 digits",
      "seat-empty": "Write the municipality of the seat",
      "seat-unknown-municipality":
        "There is no municipality of this name in Piedmont: write it as in the list, or correct the province",
      "seat-other-province":
        "This municipality is in another province of Piedmont: leave it empty, we find it",
      "seat-missing-province":
        "There is no municipality of this name in Piedmont. If it is elsewhere, write the two letters of the province",
      "seat-unknown-province": "Write the two letters of an Italian province, such as TO",
    },
  },
};
