import { prose } from "../prose";

export const targetGroups = prose(`
Il progetto si rivolge prima di tutto alle **persone anziane che vivono sole** nelle frazioni sopra gli 800 metri, e a chi se ne prende cura. Gli altri destinatari entrano dove possono dare qualcosa, oltre che riceverla.
## Quante persone
- **420 persone** con più di 75 anni che vivono sole, delle quali 260 non ancora seguite dai servizi;
- **150 familiari e vicini** che assistono qualcuno per più di dieci ore la settimana;
- **1.100 persone** che useranno almeno una volta il trasporto condiviso;
- **30 giovani** tra i 18 e i 29 anni senza lavoro né corsi, che si formano come custodi di frazione;
- **9 borgate** in cui aprire un luogo fresco d’estate e caldo d’inverno.
Le stime vengono dalle anagrafi e dai medici di famiglia, con la prudenza di chi sa che una parte non si farà trovare _(dati d’esempio)_.
## Come le raggiungiamo
Non aspettiamo che chiamino. Postini, farmaciste, negozianti ambulanti e parroci hanno accettato di proporre una visita alle persone che vedono sole: la proposta la fa chi è già conosciuto, e la prima visita si fa in due, con la persona che ha fatto il nome. Chi dice di no viene lasciato in pace e risentito dopo sei mesi.
I giovani arrivano dal Centro per l’impiego, dalle scuole e da due gruppi sportivi. Per chi non ha l’auto le prime uscite si fanno in coppia con un volontario che guida.
## Come prendono parte alle scelte
Ogni valle ha un **gruppo di dodici persone**, metà delle quali destinatarie del progetto, che si riunisce ogni due mesi in orari e luoghi decisi da loro. Il gruppo può:
1. cambiare i giri dei custodi e gli orari dei luoghi aperti nella propria valle;
2. decidere come spendere 3.000 euro l’anno per piccole cose utili;
3. chiedere alla cabina di regia di fermare un’attività che non funziona, ricevendo una risposta scritta entro quindici giorni.
Il trasporto alle riunioni è compreso. Chi non può muoversi partecipa con una telefonata, fatta prima dell’incontro da una persona di fiducia.
`);
