import { prose } from "../prose";

export const areas = prose(`
Il progetto si divide in quattro ambiti. Le quote sono state discusse nel terzo laboratorio e votate dalle organizzazioni, una per una; la somma è cento.
## Vicinato leggero: 45 %
È l’ambito più grande perché risponde al bisogno più votato e perché è fatto quasi tutto di lavoro: i custodi di frazione, chi li forma e chi li accompagna.
- Trenta custodi in ventidue frazioni, otto ore la settimana;
- formazione di quaranta ore, riconosciuta dal Centro per l’impiego;
- un’assistente sociale di riferimento in ogni valle.
## Muoversi: 28 %
Il calendario comune, una persona che lo tiene cinque mattine la settimana, i rimborsi dei viaggi, un mezzo attrezzato per le carrozzine. Non compriamo altri veicoli: i nove che ci sono bastano, se non stanno fermi.
## Luoghi aperti: 15 %
Aperture più lunghe di biblioteche e sale, piccoli lavori (tende, ventilatori, acqua, una rampa), e i 3.000 euro l’anno che ogni gruppo di valle decide come spendere.
## Governo, ascolto e valutazione: 12 %
Cabina di regia, gruppi di valle, facilitazione, raccolta dei dati, valutazione indipendente. Il coordinamento amministrativo resta **entro il 10 %** del costo totale ed è compreso in questa quota.
## Perché queste quote
I due enti gestori avevano proposto il 35 % per il trasporto. Nei laboratori è prevalsa l’idea che senza qualcuno che trovi le persone i mezzi viaggino vuoti: sette punti sono passati dal trasporto al vicinato. Vicini di Valle avrebbe voluto dare di più ai luoghi aperti, e la sua riserva è a verbale.
Dopo nove mesi la cabina di regia confronta le quote con i risultati e può spostare **fino a cinque punti** tra un ambito e l’altro, sentiti i gruppi di valle.
`);
