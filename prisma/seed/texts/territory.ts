import { prose } from "../prose";

export const territory = prose(`
Il distretto del Pinerolese riunisce **47 Comuni** e circa 140.000 abitanti (dato del consorzio, gennaio 2025): la città di Pinerolo, la pianura che la circonda e tre valli, Chisone, Germanasca e Pellice. Due enti gestiscono i servizi sociali: il Consorzio sociale Pinerolese per la città, la pianura e la val Pellice, e l’Unione montana Tre Valli per i Comuni più alti.
## Come si vive in alto
Trentuno Comuni su quarantasette hanno meno di tremila abitanti; dodici ne hanno meno di cinquecento. Sopra gli 800 metri le persone con più di 75 anni sono il 19 % dei residenti, in pianura il 13 % _(anagrafi comunali, elaborazione del cantiere; dati d’esempio)_. Le case si sono svuotate a macchia: in una stessa borgata restano due famiglie, lontane tra loro trecento metri di strada che d’inverno gela.
I servizi si concentrano a Pinerolo e nei tre fondovalle. Chi abita nelle frazioni alte dista in media:
- **35 minuti d’auto** dal poliambulatorio più vicino;
- **28 minuti** dalla farmacia;
- **52 minuti** dal Centro per l’impiego, che apre due mattine al mese nei fondovalle.
Le corriere passano due volte al giorno, una sola nei mesi in cui la scuola è chiusa. Diciotto famiglie su cento non hanno un’auto _(questionario del cantiere, 212 risposte; dati d’esempio)_.
## Che cosa c’è già
Il distretto non parte da zero. Il Consorzio segue 640 persone anziane con l’assistenza domiciliare; l’Unione montana ha due operatrici che coprono diciassette Comuni. Le associazioni di volontariato attive nell’ambito sociale sono ventisei; tre di loro accompagnano già con i propri mezzi chi deve andare in ospedale, ciascuna con il proprio numero di telefono.
- _Servizi sociali_: sportelli a Pinerolo, Torre Pellice e Perosa Argentina; assistenza domiciliare nei giorni feriali, dalle 8 alle 17.
- _Salute_: tre case della comunità previste, una aperta; infermiere di famiglia in nove Comuni.
- _Lavoro_: un Centro per l’impiego a Pinerolo, due recapiti di valle.
- _Casa_: ottantaquattro alloggi pubblici vuoti perché da ristrutturare; tre alloggi temporanei messi a disposizione da Casa Larga.
- _Luoghi di incontro_: quattordici biblioteche comunali, undici delle quali aperte meno di dieci ore la settimana.
## Come cambia la popolazione
In dieci anni i residenti delle frazioni alte sono diminuiti dell’11 %, quelli della pianura dell’1 %. Non tutti se ne vanno: nelle tre valli sono arrivate circa duecento famiglie, quasi la metà con figli piccoli, attirate dal costo delle case e dal lavoro a distanza. Usano poco i servizi e conoscono poche persone. Ai laboratori ne sono venute sei, e hanno chiesto la stessa cosa dei più anziani: qualcuno che le presenti ai vicini.
Anche il clima è cambiato. L’estate scorsa le giornate sopra i 33 gradi nei fondovalle sono state ventisei; a luglio gli accessi al pronto soccorso di persone con più di 75 anni sono cresciuti di un quinto _(dati d’esempio)_.
## Chi gestisce che cosa
I due enti gestori programmano insieme dal 2016, con un tavolo di distretto che si riunisce quattro volte l’anno. Il tavolo ha un regolamento, ma non un bilancio: ogni decisione che costa torna nei due enti e riparte da capo. È il limite che questo progetto vuole superare, dando al tavolo una cabina di regia, un calendario e una parte di risorse da decidere in comune.
Dei quarantasette Comuni, trenta stanno nel Consorzio (nel 1997 erano ventidue) e diciassette nell’Unione montana. L’allargamento ha portato nel distretto territori che avevano abitudini diverse: in val Chisone l’assistenza era affidata alle cooperative, in val Pellice alle parrocchie e alle opere valdesi, in pianura direttamente ai Comuni. Nessuna di queste strade va buttata; oggi però chi si trasferisce da una valle all’altra trova regole, moduli e numeri di telefono diversi.
Le fonti complete, con l’anno di ciascun dato, sono nel [quaderno dei dati del distretto](https://consorzio-pinerolese.example/quaderno-dati).
`);
