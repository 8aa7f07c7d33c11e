export const texts = {
  it: {
    title: "Primo avvio",
    lead: "Qui non c’è ancora nessuno. Crea la persona che guarda questa installazione e apre i cantieri.",
    name: "Nome e cognome",
    email: "E-mail",
    password: "Password",
    passwordHelp: "Almeno 12 caratteri. Una frase va bene.",
    create: "Crea e comincia",
    errorTitle: "Controlla questi punti",
    errors: {
      name: "Scrivi nome e cognome",
      email: "Scrivi l’e-mail per intero, per esempio nome@ente.it",
      password: "La password ha almeno 12 caratteri e al massimo 200",
      other: "Qualcosa non va in questo campo",
    },
  },
  en: {
    title: "First start",
    lead: "There is nobody here yet. Create the person who looks after this installation and opens workspaces.",
    name: "First and last name",
    email: "E-mail",
    password: "Password",
    passwordHelp: "At least 12 characters. A sentence is fine.",
    create: "Create and start",
    errorTitle: "Check these points",
    errors: {
      name: "Write first and last name",
      email: "Write the whole e-mail address, such as name@body.it",
      password: "The password has at least 12 and at most 200 characters",
      other: "Something is wrong in this field",
    },
  },
};
