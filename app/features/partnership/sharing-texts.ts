/** The words of a record that several workspaces may use, or not yet. */
export const sharingTexts = {
  it: {
    withheld: "Qui c’è solo la parte pubblica della scheda.",
    withheldWhy: (body: string) =>
      `${body} ha già una scheda, e chi la tiene non ha ancora condiviso con questo cantiere chi firma e chi risponde. Finché non dice di sì, da qui la scheda non si modifica e nei documenti quei nomi restano in bianco.`,
  },
  en: {
    withheld: "Only the public part of the record is here.",
    withheldWhy: (body: string) =>
      `${body} has a record already, and whoever keeps it has not yet shared with this workspace who signs and who answers. Until they say yes, nobody edits the record from here, and in documents those names stay blank.`,
  },
};
