import { prose } from "../prose";

export const needs = prose(`
Nelle frazioni sopra gli 800 metri una persona anziana su tre vive sola. Tra novembre e aprile passano **nove giorni** tra una visita e l’altra, e chi ha bisogno di aiuto spesso non lo chiede. È il bisogno più votato nei tre laboratori: quarantuno bollini, da diciannove organizzazioni su ventidue.
## Il problema centrale
Il problema centrale non è la mancanza di servizi, ma la **distanza**: il poliambulatorio più vicino è a 35 minuti d’auto, la corriera passa due volte al giorno e il 18 % delle famiglie non ha un’auto _(questionario del cantiere, 212 risposte; dati d’esempio)_. La distanza ha tre facce, e ciascuna peggiora le altre:
1. **Distanza di strada.** Per un prelievo del sangue servono mezza giornata e qualcuno che guidi.
2. **Distanza di tempo.** L’assistenza domiciliare lavora dalle 8 alle 17 nei giorni feriali; le cadute e le paure arrivano la sera e nel fine settimana.
3. **Distanza di fiducia.** Chi ha sempre fatto da sé vive la richiesta di aiuto come una resa. Al terzo laboratorio una signora di Massello l’ha detto così:
> «Io il numero ce l’ho attaccato al frigo. Ma se chiamo, poi vengono e mi dicono di scendere a valle.»
## Che cosa non trova risposta oggi
Ai tavoli sono emersi altri due bisogni che né il mercato né i servizi coprono: il trasporto verso i servizi e il caldo estivo nei fondovalle, dove i locali pubblici rinfrescati sono tre per quarantasette Comuni.
- **Anziani soli nelle borgate**: 41 voti. L’assistenza domiciliare raggiunge 640 persone, ma soltanto se qualcuno le segnala; le stime dei medici di famiglia parlano di altre 380.
- **Trasporto verso i servizi**: 33 voti. Tre associazioni accompagnano con mezzi propri, senza parlarsi: nello stesso martedì di ottobre due auto sono scese a Pinerolo mezze vuote dalla stessa valle.
- **Caldo e solitudine d’estate**: 21 voti. Le biblioteche potrebbero essere luoghi freschi, ma aprono la mattina.
- **Carico di chi assiste**: 16 voti. Sono quasi sempre figlie e vicine di casa; due su tre lavorano.
- **Giovani che non trovano un motivo per restare**: 14 voti. Il Centro per l’impiego conta 210 persone sotto i trent’anni senza lavoro né corsi.
Il mercato non risponde perché i numeri sono piccoli e le strade lunghe: un taxi da Prali a Pinerolo costa 68 euro. I servizi pubblici non rispondono perché sono organizzati per prestazioni, mentre qui serve **presenza**: qualcuno che passi, veda, e sappia chi chiamare.
## Chi resta fuori
Abbiamo cercato chi non viene agli incontri. I volontari hanno bussato a cinquantotto porte nelle frazioni di tre Comuni: in trentuno hanno aperto, in diciannove hanno parlato volentieri. Da quelle conversazioni vengono due cose che nei laboratori nessuno aveva detto:
- **La vergogna della casa.** Nove persone non fanno entrare nessuno perché la casa è fredda, o in disordine. Per loro la prima visita deve potersi fare fuori dalla porta, o al mercato.
- **Il timore di perdere la patente.** Chi guida ancora evita il medico, perché ha paura che gliela tolgano; e senza auto, dice, tanto vale andare in ospizio. Il trasporto condiviso serve anche a poter smettere di guidare senza smettere di vivere dove si vive.
Un terzo silenzio è quello delle donne straniere che assistono gli anziani in casa: sono circa centottanta, e ai laboratori ne è venuta una. Le incontriamo la domenica, nell’unico pomeriggio in cui sono libere.
## Come li abbiamo ordinati
L’albero dei problemi è stato costruito nel primo laboratorio, con 138 cartellini scritti da 47 persone, e riletto nel secondo. Ogni organizzazione ha letto i cartellini degli altri prima di votare. L’ordine che ne è uscito regge anche contando un voto per ente, e anche togliendo i voti degli enti pubblici: i primi due bisogni non cambiano mai di posto, il terzo e il quarto si scambiano.
Due questioni sono rimaste aperte, e le riportiamo perché chi valuta le conosca:
- Non c’è accordo su **chi debba guidare i mezzi** del trasporto a chiamata: i due enti gestori preferiscono personale assunto, le associazioni i volontari.
- Il bisogno di casa, portato da Casa Larga, ha raccolto pochi voti ma riguarda chi ai laboratori non c’era. Lo teniamo come bisogno trasversale e lo rivediamo dopo sei mesi.
`);
