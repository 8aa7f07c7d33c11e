export const texts = {
  it: {
    title: "Posta",
    lead: "In questa prova la posta non parte: i messaggi restano qui, e chiunque apra questa pagina li legge.",
    to: "A",
    empty: "Nessun messaggio. Arriva qui il link per entrare, e arrivano gli inviti.",
    signIn: "Vai ad Accedi",
  },
  en: {
    title: "Mail",
    lead: "In this try-out mail is not sent: messages stay here, and whoever opens this page reads them.",
    to: "To",
    empty: "No messages. Links to sign in and invitations arrive here.",
    signIn: "Go to sign-in",
  },
};
