import { prose } from "../prose";

export const partnership = prose(`
Il partenariato riunisce i due enti gestori del distretto, un servizio pubblico per il lavoro, una cooperativa sociale e un’associazione di volontariato; aderisce, senza budget, un’impresa sociale per l’abitare. Ognuno è qui perché **senza di lui un pezzo non starebbe in piedi**.
## I partner
### Consorzio sociale Pinerolese, capofila
Ente gestore per la città, la pianura e la val Pellice. Porta la regia, l’amministrazione e le assistenti sociali di riferimento; risponde verso la Regione. Ha guidato quattro progetti finanziati con fondi europei, tutti rendicontati senza tagli. Nel progetto rinuncia a gestire da solo: la cabina di regia decide a maggioranza di due terzi, e il capofila ha un voto come gli altri.
### Unione montana Tre Valli
Ente gestore per diciassette Comuni alti. Porta la conoscenza delle borgate, due operatrici per un giorno al mese e le sale comunali. È responsabile dei luoghi aperti. Senza l’Unione il progetto si fermerebbe dove finisce la pianura.
### Passo Lento, cooperativa sociale
Lavora nell’assistenza domiciliare dal 1998, con 64 soci, in maggioranza donne delle valli. Porta la formazione e l’accompagnamento dei custodi, e una sede in val Pellice. È responsabile del vicinato leggero. Ha già sperimentato visite di prossimità in tre frazioni, con fondi propri: da lì vengono i fogli che useremo.
### Vicini di Valle, associazione di volontariato
Centodieci volontari, quattro mezzi, undici anni di accompagnamenti in ospedale. Porta gli autisti, la fiducia delle persone e la rete dei postini e delle farmacie. È responsabile del trasporto. Chiede in cambio regole chiare: quali viaggi fanno i volontari e quali no.
### Centro per l’impiego di Pinerolo
Porta i giovani da formare, il riconoscimento delle competenze e i tirocini di vicinato. Segue i custodi anche dopo: chi finisce il percorso ha un colloquio entro trenta giorni. La sua presenza fa del progetto anche una politica del lavoro.
### Che cosa ciascuno non fa
Abbiamo scritto anche i confini, perché è lì che di solito nascono i malintesi. Passo Lento non sceglie da sola i custodi; Vicini di Valle non trasporta persone che hanno bisogno di un’ambulanza; il Centro per l’impiego non controlla le visite; l’Unione montana non chiede alle associazioni di coprire turni rimasti vuoti; il Consorzio non usa le risorse comuni per i propri servizi ordinari. I confini si rileggono ogni sei mesi, insieme agli impegni.
## Chi aderisce
**Casa Larga**, impresa sociale, mette a disposizione tre alloggi temporanei per chi d’inverno vuole scendere a valle senza perdere la propria casa. Non riceve contributo. **Il Mulino di Sotto**, circolo di val Pellice, e l’**Istituto tecnico Alpi Cozie** hanno chiesto di entrare: la cabina di regia decide nella prossima riunione.
## Come stanno insieme
- Le organizzazioni firmano l’impegno a costituire un’**associazione temporanea di scopo** entro trenta giorni dall’ammissione, con mandato al capofila.
- Nessun partner gestisce più della metà del contributo; agli enti del terzo settore ne va il 58 %.
- Ogni partner ha una persona di riferimento e una che la sostituisce, con nome e telefono.
- Chi esce lo dice con sessanta giorni di anticipo e passa le consegne; la cabina di regia riassegna compiti e risorse.
## Le esperienze comuni
Consorzio, Unione e Passo Lento hanno già lavorato insieme durante l’emergenza del 2020, con la consegna a casa di spesa e farmaci a 1.300 persone. Vicini di Valle e il Centro per l’impiego hanno provato nel 2023 i primi otto tirocini nel trasporto sociale: cinque di quei giovani lavorano oggi nel settore _(dati d’esempio)_.
Non tutto è andato bene. Nel 2021 un progetto comune sugli orti si è fermato perché nessuno sapeva chi dovesse pagare l’acqua. Da allora gli impegni si scrivono prima, anche quelli piccoli: il [registro degli impegni](https://consorzio-pinerolese.example/impegni) è il primo strumento che il partenariato si è dato.
## Le competenze che mancano
Manca chi sappia leggere i dati della salute insieme a quelli sociali. L’azienda sanitaria ha dato la propria disponibilità per iscritto, ma non entra tra i partner: si firma con lei un protocollo separato, entro il terzo mese.
`);
