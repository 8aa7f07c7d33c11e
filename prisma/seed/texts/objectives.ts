import { prose } from "../prose";

export const objectives = prose(`
## Obiettivo generale
Nelle valli del Pinerolese si può invecchiare a casa propria senza restare soli, perché la comunità e i servizi si occupano insieme di chi è più lontano.
## Obiettivo specifico
Entro diciotto mesi, almeno **300 persone anziane sole** che vivono sopra gli 800 metri hanno un contatto in presenza almeno ogni tre giorni tra novembre e aprile, e sanno come raggiungere i servizi quando serve.
Oggi i giorni tra una visita e l’altra sono nove. La misura è semplice di proposito: la segnano i custodi su un foglio, e la controlla a campione chi non fa le visite.
## Risultati attesi
**Risultato 1. Una rete di vicinato leggero copre le frazioni alte.**
- 30 custodi di frazione formati, almeno 24 ancora attivi alla fine;
- 300 persone visitate con regolarità, 120 delle quali mai seguite prima;
- 80 % delle situazioni difficili segnalate ai servizi entro due giorni.
**Risultato 2. Ci si può muovere senza avere un’auto.**
- un solo numero e un solo calendario per i mezzi di tre associazioni e due Comuni;
- 2.400 viaggi in dodici mesi, con almeno due persone a bordo in sei viaggi su dieci;
- nessun viaggio rifiutato per mancanza di mezzi se chiesto tre giorni prima.
**Risultato 3. Nove luoghi sono aperti quando serve.**
- biblioteche, sale e circoli aperti nelle ore più calde da giugno ad agosto e tre pomeriggi la settimana d’inverno;
- 40 presenze in media per luogo ogni settimana d’estate.
**Risultato 4. Chi decide lo fa insieme, e si vede.**
- cabina di regia con verbali pubblici e quattro gruppi di valle attivi;
- atto dei due enti gestori che porta il modello nei servizi ordinari prima della fine del progetto.
## Come si tengono insieme
I custodi trovano chi è solo, il trasporto permette di uscire, i luoghi danno un motivo per farlo; il governo comune fa sì che dopo il contributo la rete abbia un padrone. Se uno dei primi tre risultati manca, gli altri rendono meno: per questo si misurano insieme ogni tre mesi.
Le condizioni che non dipendono da noi sono due. I medici di famiglia devono restare nelle valli: oggi ne mancano tre. Le strade comunali devono essere sgombrate dalla neve entro la mattina: i Comuni si sono impegnati, ma con le risorse di ogni anno. La [tabella del quadro logico](https://consorzio-pinerolese.example/quadro-logico) riporta valori di partenza, fonti di verifica e ipotesi.
`);
