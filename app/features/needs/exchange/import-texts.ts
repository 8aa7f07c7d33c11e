const much = (one: string, many: (n: string) => string) => (n: number, shown: string) =>
  n === 1 ? one : many(shown);

const italian = {
  title: "Importa bisogni",
  facts: "Da una tabella CSV o da un GeoJSON. Prima di scrivere vedi che cosa arriva, riga per riga.",
  trail: "Percorso",
  needs: "Bisogni",
  upload: "Il file",
  file: "File CSV o GeoJSON",
  fileHelp:
    "Al massimo 12 MB e 10.000 righe. Nel CSV vanno bene punto e virgola o virgola, e i decimali con la virgola.",
  look: "Guarda che cosa contiene",
  looking: "Leggo il file…",
  another: "Scegli un altro file",
  errorTitle: "Questo file non si può usare",
  nothingWritten: "Non è stato scritto niente.",
  refusals: {
    "no-file": "Scegli un file CSV o GeoJSON.",
    "too-many-tries": "Troppi file in poco tempo: riprova fra qualche minuto.",
  },
  columns: "Le colonne",
  columnsHelp:
    "Serve il titolo; il resto è facoltativo. L’ordine non conta, i nomi li riconosciamo: «Bisogno», «Comune», «Codice ISTAT», «Latitudine»…",
  example: "Per esempio",
  exampleHelp: "Anche il file che scarichi da qui si può correggere e importare di nuovo.",
  gone: "Questa importazione non c’è, o non c’è più: un file letto e non confermato resta per un giorno.",
  preview: "Che cosa contiene",
  ready: much("bisogno pronto", () => "bisogni pronti"),
  toCorrect: much("riga da correggere", () => "righe da correggere"),
  nothingYet: "Finora non è stato scritto niente.",
  none: "In questo file non c’è nessun bisogno da importare.",
  sameFile: (day: string) =>
    `Questo stesso file è già stato importato (${day}): se lo importi di nuovo, i bisogni ci saranno due volte.`,
  ignored: (names: string) => `Colonne che non leggiamo: ${names}.`,
  care: "Per non esporre nessuno",
  sensitive: much(
    "1 bisogno è di una categoria riservata: ne teniamo solo il Comune.",
    (n) => `${n} bisogni sono di una categoria riservata: ne teniamo solo il Comune.`,
  ),
  grid: (n: number, shown: string, metres: number) =>
    n === 1
      ? `1 posizione è arrotondata a ${metres} m.`
      : `${shown} posizioni sono arrotondate a ${metres} m.`,
  few: (n: number, shown: string, people: number) =>
    n === 1
      ? `1 bisogno riguarda meno di ${people} persone: sulla mappa se ne vede solo il Comune.`
      : `${shown} bisogni riguardano meno di ${people} persone: sulla mappa se ne vede solo il Comune.`,
  noBlur: "Nessuna posizione di questo file va resa meno precisa.",
  categories: "Categorie che non conosciamo",
  categoriesHelp:
    "Scegli a quale categoria corrispondono. Se il tema è delicato scegli una categoria riservata: senza, la posizione resta.",
  categoryOf: (word: string, n: number, shown: string) =>
    `«${word}», ${n === 1 ? "1 bisogno" : `${shown} bisogni`}`,
  withoutCategory: "Senza categoria",
  reserved: (name: string) => `${name} (riservata)`,
  nearest: "Aggiungi il Comune più vicino",
  nearestHelp: much(
    "1 bisogno ha un punto ma non il Comune. Il Comune con la sede più vicina è indicativo: puoi cambiarlo dopo.",
    (n) =>
      `${n} bisogni hanno un punto ma non il Comune. Il Comune con la sede più vicina è indicativo: puoi cambiarlo dopo.`,
  ),
  confirm: (n: number, shown: string) => (n === 1 ? "Importa il bisogno" : `Importa ${shown} bisogni`),
  firstRows: "Le prime righe",
  refusedTitle: much("1 riga da correggere", (n) => `${n} righe da correggere`),
  refusedHelp:
    "Non vengono importate. Scarica l’elenco, correggi le righe e caricalo qui: le colonne in più le ignoriamo.",
  leftOutHelp: "Non sono entrate. L’elenco resta qui per un giorno: scaricalo, correggilo e importalo.",
  refusedShown: (shown: string, all: string) => `Qui vedi le prime ${shown}; l’elenco le ha tutte e ${all}.`,
  refusedDownload: "Scarica le righe da correggere",
  line: { csv: "Riga", geojson: "Elemento" },
  need: "Bisogno",
  category: "Categoria",
  reason: "Che cosa non va",
  untitled: "Senza titolo",
  writing: "Importazione in corso",
  progress: (done: string, all: string) => `${done} di ${all} bisogni`,
  writingHelp: "Puoi lasciare questa pagina: continua da sola, e chi ha aperto i bisogni li vede arrivare.",
  refresh: "Aggiorna",
  stopped: "L’importazione si è fermata",
  stoppedWhy: {
    "not-allowed": "Chi l’ha avviata non può più scrivere i bisogni di questo cantiere.",
    other: "Non è stato possibile salvare. Quello che è arrivato c’è, e niente è stato scritto due volte.",
  },
  resume: "Riprendi",
  done: much("1 bisogno importato", (n) => `${n} bisogni importati`),
  doneHelp: "Sono nell’elenco e sulla mappa, per tutti.",
  toNeeds: "Vedi i bisogni",
  importMore: "Importa un altro file",
  undo: "Annulla l’importazione",
  undoHelp:
    "Toglie i bisogni arrivati con questo file, tranne quelli che qualcuno ha cambiato, unito, diviso o documentato dopo.",
  undoSure: "Sì, annulla l’importazione",
  undoing: "Tolgo i bisogni importati…",
  undone: "Importazione annullata",
  removed: much("1 bisogno tolto.", (n) => `${n} bisogni tolti.`),
  keptTitle: much(
    "1 bisogno è rimasto, perché qualcuno ci ha lavorato:",
    (n) => `${n} bisogni sono rimasti, perché qualcuno ci ha lavorato:`,
  ),
  keptMore: (n: string) => `e altri ${n}`,
  past: "Importazioni di questo cantiere",
  by: "Chi",
  when: "Quando",
  state: "Stato",
  nobody: "Una persona che non c’è più",
  open: (file: string) => `Apri l’importazione di ${file}`,
  states: {
    writing: "In corso",
    stopped: "Ferma",
    done: "Fatta",
    undoing: "In annullamento",
    undone: "Annullata",
  },
};

const english: typeof italian = {
  title: "Import needs",
  facts: "From a CSV table or a GeoJSON. Before anything is written you see what arrives, row by row.",
  trail: "Path",
  needs: "Needs",
  upload: "The file",
  file: "CSV or GeoJSON file",
  fileHelp:
    "At most 12 MB and 10,000 rows. In a CSV, semicolons or commas will do, and so will decimal commas.",
  look: "See what it holds",
  looking: "Reading the file…",
  another: "Choose another file",
  errorTitle: "This file cannot be used",
  nothingWritten: "Nothing was written.",
  refusals: {
    "no-file": "Choose a CSV or GeoJSON file.",
    "too-many-tries": "Too many files in a short time: try again in some minutes.",
  },
  columns: "The columns",
  columnsHelp:
    "The title is needed; all else is optional. Their order does not matter, and we know their names: “Need”, “Municipality”, “ISTAT code”, “Latitude”…",
  example: "An example",
  exampleHelp: "The file you download from here can be corrected and imported again too.",
  gone: "This import is not there, or not any more: a file that was read and not confirmed is kept for a day.",
  preview: "What it holds",
  ready: much("need is ready", () => "needs are ready"),
  toCorrect: much("row to correct", () => "rows to correct"),
  nothingYet: "Nothing has been written so far.",
  none: "There is no need to import in this file.",
  sameFile: (day) =>
    `This same file was imported before (${day}): if you import it again, its needs will be there twice.`,
  ignored: (names) => `Columns we do not read: ${names}.`,
  care: "So that nobody is exposed",
  sensitive: much(
    "1 need is of a reserved category: we keep only its municipality.",
    (n) => `${n} needs are of a reserved category: we keep only their municipality.`,
  ),
  grid: (n, shown, metres) =>
    n === 1 ? `1 position is rounded to ${metres} m.` : `${shown} positions are rounded to ${metres} m.`,
  few: (n, shown, people) =>
    n === 1
      ? `1 need concerns fewer than ${people} people: the map shows only its municipality.`
      : `${shown} needs concern fewer than ${people} people: the map shows only their municipality.`,
  noBlur: "No position of this file has to be made less precise.",
  categories: "Categories we do not know",
  categoriesHelp:
    "Choose which category they stand for. If the matter is delicate choose a reserved one: without it, the position stays.",
  categoryOf: (word, n, shown) => `“${word}”, ${n === 1 ? "1 need" : `${shown} needs`}`,
  withoutCategory: "Without a category",
  reserved: (name) => `${name} (reserved)`,
  nearest: "Add the nearest municipality",
  nearestHelp: much(
    "1 need has a point but no municipality. The one with the nearest seat is a guess: you can change it later.",
    (n) =>
      `${n} needs have a point but no municipality. The one with the nearest seat is a guess: you can change it later.`,
  ),
  confirm: (n, shown) => (n === 1 ? "Import the need" : `Import ${shown} needs`),
  firstRows: "The first rows",
  refusedTitle: much("1 row to correct", (n) => `${n} rows to correct`),
  refusedHelp:
    "They are not imported. Download the list, correct the rows and send it here: we ignore the additional columns.",
  leftOutHelp: "They did not come in. The list stays here for a day: download it, correct it and import it.",
  refusedShown: (shown, all) => `You see the first ${shown} here; the list has all ${all}.`,
  refusedDownload: "Download the rows to correct",
  line: { csv: "Row", geojson: "Feature" },
  need: "Need",
  category: "Category",
  reason: "What is wrong",
  untitled: "Without a title",
  writing: "The import is under way",
  progress: (done, all) => `${done} of ${all} needs`,
  writingHelp:
    "You can leave this page: it goes on by itself, and whoever has the needs open sees them come.",
  refresh: "Refresh",
  stopped: "The import has stopped",
  stoppedWhy: {
    "not-allowed": "Whoever began it may no longer write the needs of this workspace.",
    other: "It could not be saved. What has arrived is there, and nothing was written twice.",
  },
  resume: "Go on",
  done: much("1 need imported", (n) => `${n} needs imported`),
  doneHelp: "They are in the list and on the map, for everybody.",
  toNeeds: "See the needs",
  importMore: "Import another file",
  undo: "Undo the import",
  undoHelp:
    "Takes out the needs that came with this file, but for those somebody has changed, merged, split or documented since.",
  undoSure: "Yes, undo the import",
  undoing: "Taking the imported needs out…",
  undone: "The import was undone",
  removed: much("1 need taken out.", (n) => `${n} needs taken out.`),
  keptTitle: much(
    "1 need has stayed, because somebody has worked on it:",
    (n) => `${n} needs have stayed, because somebody has worked on them:`,
  ),
  keptMore: (n) => `and ${n} more`,
  past: "Imports of this workspace",
  by: "Who",
  when: "When",
  state: "State",
  nobody: "Somebody who is no longer here",
  open: (file) => `Open the import of ${file}`,
  states: {
    writing: "Under way",
    stopped: "Stopped",
    done: "Done",
    undoing: "Being undone",
    undone: "Undone",
  },
};

export const importTexts = { it: italian, en: english };
