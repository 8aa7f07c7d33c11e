export const withdrawalTexts = {
  it: {
    title: (name: string) => `Far uscire ${name}?`,
    titleOwn: (name: string) => `${name} lascia il partenariato?`,
    frozen: "Un ente esce quando la fase è di nuovo aperta: qui vedi che cosa cambierebbe.",
    rules: "Che cosa cambierebbe nelle regole del bando",
    noRules: "Nessuna regola cambia.",
    work: "Che cosa resterebbe scoperto",
    noWork: "Niente: non scrive sezioni e nessuno conta sui suoi impegni.",
    sections: "Sezioni che scrive",
    lost: "Impegni che verrebbero meno",
    reopened: "Bisogni degli altri senza più risposta",
    hanging: "Impegni degli altri verso questo ente",
    everyone: "tutti",
    then: "Poi",
    people: (n: number) =>
      n === 0
        ? "Nessuna persona perde l’accesso: per questo ente non c’è nessuno."
        : n === 1
          ? "Una persona perde subito l’accesso, e gli inviti aperti non valgono più."
          : `${n} persone perdono subito l’accesso, e gli inviti aperti non valgono più.`,
    stays:
      "I testi e la scheda restano nella storia del cantiere. L’ente può tornare, e ritrova quello che aveva scritto.",
    reason: "Motivo",
    reasonHelp: "Lo ricevono per e-mail le persone dell’ente e chi amministra il cantiere.",
    withdraw: (name: string) => `Fai uscire ${name}`,
    leave: "Lascia il partenariato",
    back: "Torna al partenariato",
    errors: {
      reason: "Scrivi il motivo, al massimo 1.000 caratteri",
      "lead-stays": "Il capofila non può uscire: senza di lui il cantiere non ha chi lo guida",
      other: "Qualcosa non va in questo campo",
    },
  },
  en: {
    title: (name: string) => `Take ${name} out?`,
    titleOwn: (name: string) => `Does ${name} leave the partnership?`,
    frozen: "An organisation leaves when the stage is open again: here you see what would change.",
    rules: "What would change in the rules of the call",
    noRules: "No rule changes.",
    work: "What would be left uncovered",
    noWork: "Nothing: it writes no sections and nobody counts on its commitments.",
    sections: "Sections it writes",
    lost: "Commitments that would go",
    reopened: "Needs of others without an answer again",
    hanging: "Commitments of others to this organisation",
    everyone: "everybody",
    then: "Then",
    people: (n: number) =>
      n === 0
        ? "Nobody loses access: there is nobody for this organisation."
        : n === 1
          ? "One person loses access at once, and open invitations are no longer good."
          : `${n} people lose access at once, and open invitations are no longer good.`,
    stays:
      "Texts and sheet stay in the history of the workspace. The organisation may come back, and finds what it had written.",
    reason: "Reason",
    reasonHelp: "The people of the organisation and the administrators of the workspace get it by mail.",
    withdraw: (name: string) => `Take ${name} out`,
    leave: "Leave the partnership",
    back: "Back to the partnership",
    errors: {
      reason: "Write the reason, 1,000 characters at most",
      "lead-stays": "The lead cannot leave: without it the workspace has nobody to lead it",
      other: "Something is wrong in this field",
    },
  },
};
