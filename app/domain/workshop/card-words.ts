/** The words of a card that may tie it to others, by their stem: "Gli anziani, soli" → anzian: "anziani", sol: "soli". */
export function cardWords(text: string): ReadonlyMap<string, string> {
  const telling = new Map<string, string>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const bare = withoutAccents(word);
    if (bare.length < shortestWord || emptyWords.has(bare)) continue;
    const stem = stemOf(bare);
    if (!telling.has(stem)) telling.set(stem, word);
  }
  return telling;
}

const shortestWord = 3;

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Gender and number are at the end of a word; what is left tells "medico" and "medici" from nothing else. */
function stemOf(word: string): string {
  const [stem = word] = /^.{3,}?(?=(?:h?[aeiou]+|s|es)$)/u.exec(word) ?? [];
  return stem;
}

/** Italian words that are on cards whatever they are about; without accents. Articles and such are too short. */
const emptyWords: ReadonlySet<string> = new Set(
  `alla alle agli allo anche ancora avere abbiamo avremmo bisogna bisogno cerca che chi chiunque cioe come con contro
  cosa cose cui dagli dai dal dalla dalle dallo degli dei del dell della delle dello dentro devono deve dobbiamo dopo
  dove dovrebbe dovrebbero due era essere ecc fai fanno far fare fatto fino fra fuori gia gli hanno invece lei lui
  loro mai mancano manca mancanza meno mentre mia mie mio molta molte molti molto nei nel nell nella nelle nello
  nessun nessuna nessuno niente noi non nostra nostre nostri nostro nulla nuova nuove nuovi nuovo ogni oltre oppure
  ora per perche pero piu poca poche pochi poco poi possa possiamo possono prima proprio puo qualche qualcosa
  qualcuno quale quali quando quanta quante quanti quanto quasi quella quelle quelli quello quest questa queste
  questi questo qui sara sarebbe sempre senza serve servono servirebbe sia siamo siano solo sono soprattutto sopra
  sotto stare stata state stati stato sua sue sugli sui sul sulla sulle suo suoi tanta tante tanti tanto tra troppa
  troppe troppi troppo tua tuo tutta tutte tutti tutto una uno vada vanno vari verso vengono viene voi volta vorrei
  and are for from has have its more not our that the their them there they this too very was with
  aux avec dans des elle est les leur mais nous par pas plus pour que qui sans ses son sont sur tout une vous`.split(
    /\s+/,
  ),
);
