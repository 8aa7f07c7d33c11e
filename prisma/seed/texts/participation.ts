import { prose } from "../prose";

export const participation = prose(`
Il percorso è durato dieci settimane: **tre laboratori**, undici incontri di borgata e un questionario. Vi hanno preso parte 163 persone, 67 delle quali ai laboratori, in rappresentanza di ventidue organizzazioni _(fogli presenze; dati d’esempio)_.
## Gli incontri
1. **Primo laboratorio, Pinerolo.** Due mezze giornate con il metodo GOPP: attori, problemi, albero dei problemi. Facilitatrice esterna, indipendente dagli enti. 47 presenti, 138 cartellini.
2. **Undici incontri di borgata.** Nelle sale comunali e, in due casi, in una stalla e in un bar. Nessuna presentazione: una domanda sola, «che cosa fate quando avete bisogno di qualcuno?». 96 presenti, quasi tutti sopra i settant’anni.
3. **Secondo laboratorio, Perosa Argentina.** Dai problemi agli obiettivi; voto con i bollini, prima per persona e poi per ente.
4. **Terzo laboratorio, Torre Pellice.** Quadro logico, ambiti di intervento, impegni di ciascuno. Alla fine ogni organizzazione ha scritto un cartellino con ciò che porta e uno con ciò che chiede.
Il questionario è stato distribuito dalle farmacie e dai postini: 212 risposte, 71 delle quali raccolte a voce dai volontari di Vicini di Valle perché chi rispondeva non leggeva bene.
## Che cosa è cambiato nel progetto
Tre scelte sono diverse da come gli enti gestori le avevano immaginate all’inizio:
- Il **numero unico telefonico** è diventato una rete di custodi di frazione. Agli incontri di borgata nessuno avrebbe chiamato un numero; tutti hanno saputo dire il nome di una persona.
- Il trasporto non parte dai mezzi nuovi: mette in comune quelli che le tre associazioni hanno già. È un’idea nata al tavolo 4, da chi guida.
- I **luoghi freschi** non erano previsti. Li hanno portati due bibliotecarie e una medica di famiglia, con i dati degli accessi al pronto soccorso di luglio.
Una richiesta non è stata accolta: aprire uno sportello sociale in ogni Comune. Costerebbe più di tutto il progetto. Al suo posto le operatrici saranno presenti una mattina al mese nei luoghi dove le persone vanno già: il mercato, la farmacia, l’ufficio postale.
## Su che cosa non c’è accordo
- **Chi guida i mezzi.** Gli enti gestori chiedono personale assunto, per ragioni assicurative; le associazioni temono di perdere i volontari. La cabina di regia decide entro il terzo mese, dopo una prova in val Germanasca.
- **I dati delle persone seguite.** Le associazioni vorrebbero sapere chi è già in carico ai servizi; i servizi non possono dirlo senza consenso. Abbiamo scritto un modulo di consenso in parole semplici, ma un ente ha riserve che restano a verbale.
## Come abbiamo fatto spazio a tutti
Gli incontri si sono tenuti in orari diversi, uno di sabato; due volte con la custodia dei bambini, sempre con un passaggio per chi non guida. Le presenze femminili sono state il 61 %. Chi non sentiva bene aveva le domande scritte in grande, e le votazioni si potevano fare anche a casa, per telefono, entro due giorni.
## Dove sono le prove
Convocazioni, presenze, cartellini fotografati e trascritti, esiti del voto e verbali approvati sono nel fascicolo della partecipazione, che si allega. I verbali del primo e del secondo laboratorio sono stati inviati a tutti i presenti con sette giorni per chiedere correzioni: ne sono arrivate quattro, tutte accolte. I contributi anonimi sono rimasti anonimi.
Chi non ha potuto esserci ha comunque contato: i cartellini scritti a casa sono stati letti ad alta voce, e i loro bollini messi da chi conduceva, segnati a parte come «in sala per conto di».
`);
