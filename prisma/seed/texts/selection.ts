import { prose } from "../prose";

export const selection = prose(`
I partner del terzo settore sono stati scelti con una procedura pubblica di **co-progettazione**, avviata dal Consorzio anche per conto dell’Unione montana.
## L’avviso
L’[avviso](https://consorzio-pinerolese.example/avviso-co-progettazione) è rimasto aperto **ventidue giorni** sui siti dei due enti gestori e dei Comuni, ed è stato spedito alle ventisei associazioni e alle nove cooperative del distretto. Indicava obiettivi, durata, quadro economico, requisiti e criteri. Un incontro aperto, alla fine della prima settimana, ha risposto a quattordici domande; risposte e verbale sono stati pubblicati per tutti.
## Le domande
Sono arrivate sette domande: quattro di cooperative, tre di associazioni. Una è stata esclusa perché l’ente non aveva sede in Piemonte; a due mancava un documento, consegnato nei cinque giorni concessi.
## I criteri
- Conoscenza delle frazioni alte e presenza documentata: 30 punti;
- qualità dell’idea e coerenza con i bisogni votati: 30 punti;
- capacità di lavorare con altri, compresi gli enti più piccoli: 25 punti;
- risorse proprie messe a disposizione: 15 punti.
## L’esito
La commissione, composta da tre persone di cui una esterna ai due enti, si è riunita due volte. Sono state ammesse ai tavoli **quattro organizzazioni**; dopo tre sedute, tutte verbalizzate, due sono entrate come partner (Passo Lento e Vicini di Valle), una come aderente (Casa Larga) e una si è ritirata, perché impegnata in altri due progetti dello stesso bando.
La responsabile del procedimento è la direttrice del Consorzio. Nessun ricorso è stato presentato. Gli atti sono nel fascicolo allegato.
`);
