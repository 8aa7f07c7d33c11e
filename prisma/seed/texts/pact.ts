import { prose } from "../prose";

export const pact = prose(`
Il patto mette sullo stesso piano gli enti pubblici, il terzo settore e le persone delle valli, imprese comprese. Non distribuisce compiti dall’alto: ciascuno scrive **che cosa porta e che cosa chiede**, in tutte e quattro le fasi.
## Che cosa ciascuno mette a disposizione
### Programmazione
- Il _Consorzio_ e l’_Unione montana_ aprono i dati sui servizi, senza nomi, e portano al tavolo i bilanci prima di approvarli.
- _Vicini di Valle_ raccoglie le richieste che oggi restano fuori e le racconta due volte l’anno.
- I _gruppi di valle_ dicono che cosa viene prima.
### Progettazione
- _Passo Lento_ mette tre giornate al mese di una coordinatrice e i materiali della formazione, con licenza libera.
- Il _Centro per l’impiego_ mette un’orientatrice e il riconoscimento delle competenze.
- Chi riceve il servizio è presente in ogni incontro in cui se ne decide la forma.
### Realizzazione
- _Vicini di Valle_: quattro mezzi e sessanta ore di guida la settimana.
- _Unione montana_: nove sale, con luce e riscaldamento.
- _Casa Larga_: tre alloggi da novembre ad aprile.
- I _negozi di valle_ che hanno firmato la lettera di sostegno: la consegna della spesa insieme al giro dei custodi.
- Le _famiglie_: le chiavi dei luoghi, il pane del mercoledì, le telefonate della sera.
### Valutazione
- Tutti leggono gli stessi numeri, ogni tre mesi, su una pagina sola.
- Una persona esterna ascolta chi ha detto di no alle visite, e racconta perché.
## Impegni reciproci
1. **Rispondere.** A una segnalazione si risponde entro due giorni, anche solo per dire chi se ne occupa.
2. **Dire di no per tempo.** Chi non può mantenere un impegno lo dice prima che scada, e il registro lo mostra senza colpa.
3. **Non fare doppioni.** Prima di avviare un’iniziativa simile si guarda nel registro.
4. **Pagare presto.** Il capofila anticipa ai partner più piccoli il 30 % entro quaranta giorni dal primo acconto.
Questi impegni valgono in entrambe le direzioni: l’associazione che aspetta un rimborso e l’ente che aspetta un foglio presenze hanno gli stessi diritti.
## Come entra chi arriva dopo
Il patto è **aperto**. Chi vuole entrare scrive tre righe: che cosa porta, che cosa chiede, per quanto tempo. Le tre righe stanno in bacheca quindici giorni; se nessuno solleva dubbi, la cabina di regia accoglie nella prima riunione. Si può entrare per una sola valle, o per una sola stagione.
## Durata e uscita
Il patto dura tre anni, più del progetto. Si rilegge al nono e al diciottesimo mese, in pubblico. Chi esce restituisce ciò che ha in uso e lascia ciò che ha scritto. In caso di disaccordo grave si torna al tavolo con chi ha facilitato i laboratori, prima di ogni altra strada.
La bozza è stata letta nei quattro gruppi di valle e corretta in undici punti; la firma è prevista in piazza, al mercato di Perosa Argentina.
`);
