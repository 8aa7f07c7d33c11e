import { prose } from "../prose";

export const monitoring = prose(`
Misuriamo poche cose, sempre le stesse, e le guardiamo insieme. Chi raccoglie i dati sa a che cosa servono; chi li legge può cambiare qualcosa.
## Gli indicatori
1. **Giorni tra una visita e l’altra**, da novembre ad aprile, per le persone sole sopra gli 800 metri. Partenza: 9. Traguardo: 3. Fonte: fogli dei custodi. Ogni mese.
2. **Persone visitate con regolarità.** Partenza: 0. Traguardo: 300, di cui 120 mai seguite prima. Ogni mese.
3. **Segnalazioni prese in carico entro due giorni.** Partenza: non misurata. Traguardo: 80 %. Fonte: registro dei servizi sociali. Ogni tre mesi.
4. **Viaggi con almeno due persone a bordo.** Partenza: 22 %. Traguardo: 60 %. Fonte: registro dei viaggi. Ogni mese.
5. **Presenze nei luoghi aperti.** Partenza: 0. Traguardo: 40 la settimana per luogo, d’estate. Ogni settimana, da giugno ad agosto.
6. **Custodi attivi.** Traguardo: 24 su 30 alla fine; 10 con un contratto di lavoro entro sei mesi. Fonte: Centro per l’impiego.
I valori di partenza sono stimati dal questionario e dai registri delle associazioni _(dati d’esempio)_; il rapporto zero, al terzo mese, li conferma o li corregge.
## Chi fa che cosa
- I **custodi** riempiono un foglio per ogni giro: data, frazione, visto o non visto, una parola.
- **Vicini di Valle** tiene il registro dei viaggi, l’**Unione montana** quello delle presenze.
- Una persona del **Consorzio**, per sei ore la settimana, mette insieme i numeri e prepara una pagina ogni tre mesi.
- Venti telefonate a campione, fatte da chi non fa le visite, controllano che i fogli dicano il vero.
I dati delle persone restano ai servizi sociali. Nelle pagine pubbliche non compare mai una frazione con meno di cinque persone seguite.
## La valutazione
È affidata, con una selezione pubblica, a chi non fa parte della rete; costa il 3 % del totale. Risponde a tre domande: chi abbiamo raggiunto e chi no; che cosa è cambiato nelle giornate delle persone; che cosa succederebbe se il progetto finisse domani. Ascolta anche chi ha rifiutato le visite e i custodi che hanno smesso.
## Se i numeri non tornano
Un foglio mancante non è una colpa, ma tre di seguito sono un segnale: il responsabile di pacchetto chiama il custode e, se serve, accompagna il giro successivo. Quando due fonti dicono cose diverse, vale la più prudente finché non si è capito il perché, e la differenza si scrive nella pagina. Nessun dato viene corretto senza che resti traccia di chi l’ha corretto e quando.
## Come useremo ciò che impariamo
Ogni tre mesi la cabina di regia legge la pagina e risponde per iscritto a una sola domanda: **che cosa cambiamo?** Se un indicatore resta per due volte sotto la metà del previsto, il gruppo di valle e il responsabile propongono una correzione entro un mese. A metà percorso la cabina può spostare fino a cinque punti di budget tra gli ambiti.
`);
