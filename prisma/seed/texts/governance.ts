import { prose } from "../prose";

export const governance = prose(`
La **cabina di regia** è formata da una persona per ogni organizzazione partner, ciascuna con un voto; chi aderisce partecipa senza voto. Si riunisce ogni mese nei primi sei mesi, poi ogni due, e decide a maggioranza di due terzi.
## Chi decide che cosa
- La cabina di regia: calendario, spostamenti di risorse, ingresso e uscita dei partner.
- I gruppi di valle: giri, orari, piccole spese.
- Ogni responsabile di pacchetto: il lavoro di tutti i giorni.
## Quando non si è d’accordo
_Da scrivere: chi media, entro quanti giorni, che cosa succede intanto. Proposta di Ornella: una persona esterna scelta all’inizio da tutti._
`);
