import { prose } from "../prose";

export const innovation = prose(`
Nelle nostre valli di servizi nuovi ne sono nati tanti, e quasi tutti sono finiti con il finanziamento. Qui la novità non è un servizio in più: è il modo in cui **chi abita, chi fa volontariato e chi lavora nei servizi si dividono i compiti**.
## Che cosa è nuovo
**Il custode di frazione.** Non è un volontario e non è un’operatrice: è una persona del posto, pagata per otto ore la settimana, che passa, saluta, cambia una lampadina, si accorge. Ha una formazione di quaranta ore e un’assistente sociale da chiamare. Non fa assistenza alla persona, e questo confine è scritto.
**Il calendario dei mezzi.** Tre associazioni e due Comuni mettono nove veicoli in un solo calendario. Ognuno resta proprietario dei suoi e decide quando sono liberi; chi prenota non deve sapere di chi è l’auto. Le ore di guida si segnano, e tornano come ore di mezzo a chi le ha date.
**I luoghi freschi.** Biblioteche e sale aperte nelle ore in cui fuori fa troppo caldo. Non servono edifici nuovi: servono chiavi, ombra, acqua, e qualcuno che apra. Le chiavi le tengono gli abitanti.
**Il potere di fermare.** I gruppi di valle possono chiedere di sospendere un’attività. È la prima volta, per quanto ne sappiamo, che in un progetto del distretto chi riceve un servizio può fermarlo, e non soltanto dire se gli è piaciuto.
## Che cosa esiste già, e in che cosa siamo diversi
- I _portieri di quartiere_ di alcune città aiutano chi vive in un condominio o in un isolato. In montagna le distanze cambiano il mestiere: il custode si muove, conosce le strade, e lavora in coppia con chi consegna la posta.
- Le _badanti di condominio_ dividono tra più famiglie un’assistenza. Noi ci fermiamo prima: la presenza leggera serve a rimandare il momento in cui l’assistenza diventa necessaria.
- Il _trasporto sociale_ delle associazioni esiste da vent’anni. Di nuovo c’è che smette di dipendere da chi risponde al telefono quel giorno.
## Le relazioni che crea
Il progetto mette a lavorare insieme organizzazioni che finora si sono passate le persone come pacchi. Passo Lento forma i custodi, ma li scelgono i gruppi di valle. Il Centro per l’impiego riconosce la formazione e la fa valere per altri lavori. L’Unione montana presta le operatrici per un giorno al mese, e in cambio riceve segnalazioni già verificate.
Chi è aiutato dà qualcosa: c’è chi insegna a fare il pane, chi tiene le chiavi della sala, chi telefona ogni sera ad altre tre persone. Non lo chiediamo a nessuno come condizione; lo proponiamo a tutti.
`);
