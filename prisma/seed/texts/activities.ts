import { prose } from "../prose";

export const activities = prose(`
Il piano dura diciotto mesi ed è diviso in cinque pacchetti di lavoro. Ogni attività ha un responsabile, un periodo e un prodotto che si può vedere; i costi sono nel piano finanziario, con gli stessi codici.
## 1. Governo e partecipazione
_Responsabile: Consorzio sociale Pinerolese. Mesi 1–18._
- **1.1 Cabina di regia.** Una persona per organizzazione, una riunione al mese nei primi sei mesi e poi ogni due. Prodotto: verbali pubblici entro dieci giorni. Mesi 1–18.
- **1.2 Gruppi di valle.** Quattro gruppi di dodici persone, metà destinatarie; trasporto alle riunioni compreso. Prodotto: calendario e decisioni di ogni gruppo. Mesi 2–18.
- **1.3 Patto di sussidiarietà.** Firma pubblica, registro degli impegni, due riletture. Prodotto: il patto e le sue versioni. Mesi 1, 9 e 18.
## 2. Vicinato leggero
_Responsabile: Passo Lento. Partner: Centro per l’impiego, Vicini di Valle, Unione montana Tre Valli. Mesi 1–18._
- **2.1 Ricerca delle persone.** Postini, farmacie, ambulanti e medici propongono la visita; la prima si fa in due. Prodotto: 420 proposte, 300 persone che accettano. Mesi 2–8.
- **2.2 Scelta dei custodi.** Avviso nelle bacheche e nei bar, colloqui fatti dai gruppi di valle insieme a Passo Lento. Prodotto: trenta custodi scelti, con un elenco di riserva. Mesi 2–4.
- **2.3 Formazione.** Quaranta ore: ascoltare, riconoscere i segnali, sicurezza in casa, privacy, che cosa _non_ si fa. Due edizioni. Prodotto: attestato riconosciuto. Mesi 3–5 e 10–11.
- **2.4 Visite.** Otto ore la settimana per custode; un foglio per ogni giro. Prodotto: visite registrate e segnalazioni ai servizi. Mesi 4–18.
- **2.5 Sostegno a chi assiste.** Un pomeriggio al mese in ogni valle, con una psicologa e una presenza a casa per chi altrimenti non potrebbe uscire. Prodotto: 48 pomeriggi. Mesi 5–17.
## 3. Muoversi
_Responsabile: Vicini di Valle. Partner: Consorzio sociale Pinerolese, Unione montana Tre Valli. Mesi 1–18._
- **3.1 Accordo sui mezzi.** Assicurazioni, chiavi, ore di guida, regole di precedenza. Prodotto: accordo firmato dai cinque proprietari. Mesi 1–3.
- **3.2 Prova in val Germanasca.** Due mesi con volontari e personale assunto a settimane alterne, per decidere chi guida sulla base di ciò che succede. Prodotto: relazione di quattro pagine. Mesi 2–4.
- **3.3 Calendario e centralino.** Un numero, cinque mattine la settimana; richieste anche dal custode. Prodotto: calendario in uso, statistiche mensili. Mesi 4–18.
- **3.4 Viaggi.** 2.400 in dodici mesi, compreso un giro fisso il martedì per il mercato e le visite. Prodotto: registro dei viaggi. Mesi 5–18.
## 4. Luoghi aperti
_Responsabile: Unione montana Tre Valli. Partner: Vicini di Valle, Passo Lento; con l’adesione di Casa Larga. Mesi 3–18._
- **4.1 Scelta dei nove luoghi.** Sopralluogo con chi li userà, compreso chi cammina con il bastone. Prodotto: scheda di ogni luogo. Mesi 3–5.
- **4.2 Piccoli lavori.** Tende, ventilatori, acqua, una rampa, una stufa. Prodotto: lavori finiti prima di giugno. Mesi 5–8.
- **4.3 Aperture.** Estate nelle ore calde, inverno tre pomeriggi la settimana. Le chiavi le tengono gli abitanti. Prodotto: ore di apertura e presenze. Mesi 7–18.
## 5. Valutazione e racconto
_Responsabile: Consorzio sociale Pinerolese. Mesi 1–18._
- **5.1 Misure di partenza.** Giorni tra una visita e l’altra, viaggi, ore di apertura. Prodotto: rapporto zero. Mesi 1–3.
- **5.2 Misure ogni tre mesi.** Fogli dei custodi e dei viaggi, controllo a campione con venti telefonate. Prodotto: una pagina per i gruppi di valle. Mesi 4–18.
- **5.3 Valutazione indipendente.** Affidata a chi non fa parte della rete. Prodotto: rapporto a metà e finale. Mesi 8–10 e 16–18.
## Chi fa che cosa nei primi cento giorni
1. **Giorni 1–15**: il Consorzio convoca la cabina di regia, si firmano le lettere di incarico, si apre il conto dedicato.
2. **Giorni 15–40**: avviso per i custodi, incontri con farmacie e postini, prime misure.
3. **Giorni 40–70**: colloqui, accordo sui mezzi, inizio della prova in val Germanasca.
4. **Giorni 70–100**: prima edizione della formazione, prime cinquanta visite, scelta dei luoghi.
## Che cosa dipende da che cosa
Le visite non cominciano prima della formazione; i viaggi non cominciano prima dell’accordo sulle assicurazioni. Se l’accordo tarda, il giro fisso del martedì parte lo stesso, con il mezzo del Consorzio. I lavori nei luoghi devono finire prima di giugno: se un luogo non è pronto, l’estate si fa nella biblioteca più vicina, che ha già detto di sì.
Restano da completare le ore di lavoro di ciascun partner per pacchetto: il Centro per l’impiego le indica dopo l’incontro con la Regione sui tirocini di vicinato.
`);
