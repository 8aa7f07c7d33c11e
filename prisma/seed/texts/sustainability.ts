import { prose } from "../prose";

export const sustainability = prose(`
Quando finisce il contributo restano tre cose: i custodi, il calendario dei mezzi e il tavolo che li governa. Per ciascuna diciamo **chi la tiene, con quali risorse e con quale atto**.
## I custodi di frazione
Dal diciannovesimo mese i custodi entrano nell’assistenza domiciliare dei due enti gestori come _presenza leggera_, con un costo stimato di 96.000 euro l’anno. Le risorse vengono da tre parti:
- **48.000 euro** dai bilanci dei due enti gestori, spostando ore che oggi servono a rispondere alle urgenze;
- **30.000 euro** dai Comuni, con una quota di 70 centesimi per abitante decisa nelle assemblee;
- **18.000 euro** da contributi delle famiglie che possono, secondo il reddito, e da donazioni raccolte da Vicini di Valle.
Se i Comuni mettono la metà di quanto previsto, i custodi scendono da trenta a ventidue e restano nelle frazioni più alte. Preferiamo dirlo adesso che scoprirlo dopo.
## I mezzi
Il calendario costa poco: una persona per quindici ore la settimana e il telefono, 14.500 euro l’anno. Li coprono i rimborsi dei viaggi (in media 4 euro) e una convenzione con l’azienda sanitaria per gli accompagnamenti alle visite, già discussa. I veicoli restano ai proprietari, che continuano a usarli come prima.
## I luoghi
Le sale sono comunali e lo restano. Le chiavi sono affidate agli abitanti con **patti di collaborazione** firmati dai Comuni: quattro li hanno già nel regolamento, gli altri lo approvano entro il dodicesimo mese. La spesa è quella del riscaldamento, che i Comuni già pagano.
## Il governo
La cabina di regia diventa il tavolo permanente del distretto. Il suo regolamento e la sua quota di risorse, l’1,5 % del bilancio sociale dei due enti, sono nella bozza di delibera che le assemblee esaminano **prima della fine del progetto**, al quindicesimo mese.
## Gli atti
1. Delibera dell’assemblea del Consorzio e del consiglio dell’Unione montana che portano il vicinato leggero nel piano di zona: mese 15.
2. Convenzione tra i proprietari dei mezzi, durata tre anni, rinnovabile: mese 12.
3. Patti di collaborazione per i nove luoghi: entro il mese 12.
4. Protocollo con l’azienda sanitaria: entro il mese 3.
## Quanto si risparmia
Non promettiamo grandi cifre. Un mese di ricovero in struttura costa al sistema pubblico circa 2.900 euro; rimandarlo di sei mesi per dieci persone vale più del costo annuo di tutti i custodi _(stima d’esempio)_. La valutazione indipendente verifica questa stima, e il risultato, qualunque sia, va nelle assemblee che decidono.
`);
