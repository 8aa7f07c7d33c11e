import type { Need, Priority, Severity } from "~/domain/needs/need";
import type { Point } from "~/domain/territory/point";

/** A need, or a resource, of the example: everything in it is made up. */
export interface DemoNeed {
  readonly title: string;
  readonly kind?: Need["kind"];
  /** of the list every workspace begins with */
  readonly category: string;
  /** names of municipalities */
  readonly places: readonly string[];
  readonly point?: Point;
  readonly area?: readonly Point[];
  readonly people?: number;
  readonly severity?: Severity;
  readonly priority?: Priority;
  readonly why?: string;
  readonly group?: string;
  readonly text?: string;
  readonly status?: Need["status"];
  readonly setAside?: string;
  readonly evidence?: readonly DemoEvidence[];
  /** titles of the needs it was made of */
  readonly mergedFrom?: readonly string[];
}

export interface DemoEvidence {
  readonly indicator: string;
  readonly source: string;
  readonly year: number;
  readonly link?: string;
}

/** Nobody must take a made-up figure for a real one. */
const example = (indicator: string, from: string, year: number): DemoEvidence => ({
  indicator,
  source: `Dato di esempio (${from})`,
  year,
});

export const demoNeeds: readonly DemoNeed[] = [
  {
    title: "Anziani soli nelle borgate alte",
    category: "solitudine",
    places: ["Perrero", "Prali", "Salza di Pinerolo", "Massello"],
    point: [7.1132, 44.9374],
    people: 140,
    severity: "grave",
    priority: "high",
    why: "D'inverno passano settimane senza vedere nessuno, e i figli sono in pianura.",
    group: "Persone oltre i 75 anni che vivono sole",
    text: "Nelle borgate sopra i mille metri restano soprattutto persone anziane. Chi non guida più dipende dai vicini, che sono anziani anche loro. Il medico sale una volta la settimana.",
    evidence: [example("Persone sole oltre i 75 anni: 140", "anagrafe dei quattro Comuni", 2025)],
  },
  {
    title: "Chi esce dall'ospedale resta solo a casa",
    category: "solitudine",
    places: ["Pinerolo"],
    point: [7.3312, 44.8851],
    people: 85,
    severity: "grave",
    priority: "high",
    why: "I ritorni in ospedale nel primo mese sono quasi tutti di chi vive solo.",
    group: "Anziani dimessi senza familiari vicini",
    text: "Le dimissioni arrivano spesso di venerdì. Per tre giorni non c'è nessuno che faccia la spesa, prenda le medicine, telefoni.",
    evidence: [
      example("Dimissioni di persone sole in un anno: 85", "ufficio dimissioni", 2025),
      example("Rientri entro trenta giorni: 19", "ufficio dimissioni", 2025),
    ],
  },
  {
    title: "Pranzi da soli tutti i giorni",
    category: "solitudine",
    places: ["None", "Volvera"],
    people: 60,
    severity: "serious",
    priority: "medium",
    group: "Vedove e vedovi dei paesi di pianura",
  },
  {
    title: "Case che d'estate non scendono sotto i trenta gradi",
    category: "caldo",
    places: ["Pinerolo"],
    area: [
      [7.318, 44.878],
      [7.342, 44.878],
      [7.342, 44.891],
      [7.318, 44.891],
    ],
    people: 320,
    severity: "grave",
    priority: "high",
    why: "È il quartiere con più anziani e meno alberi.",
    group: "Anziani e famiglie nelle case popolari",
    evidence: [example("Alloggi senza schermature: 7 su 10", "rilievo dei volontari", 2026)],
  },
  {
    title: "Nessun luogo fresco aperto ad agosto",
    category: "caldo",
    places: ["Cavour", "Villafranca Piemonte", "Garzigliana"],
    people: 110,
    severity: "serious",
    priority: "medium",
  },
  {
    title: "Lavoro nei campi nelle ore più calde",
    category: "caldo",
    places: ["Vigone", "Cercenasco", "Scalenghe"],
    people: 75,
    severity: "grave",
    priority: "medium",
    group: "Braccianti stagionali",
  },
  {
    title: "La corriera non sale più dopo le tre",
    category: "trasporti",
    places: ["Angrogna", "Rorà"],
    point: [7.2243, 44.8431],
    people: 190,
    severity: "serious",
    text: "Chi ha una visita di pomeriggio non può tornare a casa.",
  },
  {
    title: "Per una visita serve una giornata intera",
    category: "trasporti",
    places: ["Bobbio Pellice", "Villar Pellice"],
    point: [7.1581, 44.8082],
    people: 150,
    severity: "grave",
    text: "Tre cambi per arrivare all'ospedale, e il ritorno solo la sera.",
    evidence: [example("Tempo medio per arrivare: 2 ore e 10", "prova sugli orari", 2026)],
  },
  {
    title: "Raggiungere i servizi senza automobile in val Pellice",
    category: "trasporti",
    places: ["Angrogna", "Rorà", "Bobbio Pellice", "Villar Pellice"],
    people: 300,
    severity: "grave",
    priority: "high",
    why: "È il bisogno che torna in tutti gli incontri di valle.",
    group: "Chi non guida: anziani, ragazzi, chi non può permettersi l'auto",
    text: "La corriera non sale più dopo le tre.\nPer una visita serve una giornata intera.\n\nTre cambi per arrivare all'ospedale, e il ritorno solo la sera.",
    mergedFrom: ["La corriera non sale più dopo le tre", "Per una visita serve una giornata intera"],
  },
  {
    title: "Ragazzi che non arrivano agli allenamenti",
    category: "trasporti",
    places: ["Roure", "Fenestrelle", "Usseaux"],
    point: [7.1262, 45.0058],
    people: 34,
    severity: "slight",
    priority: "low",
  },
  {
    title: "Famiglie in alloggi di fortuna",
    category: "casa",
    places: ["Pinerolo", "San Secondo di Pinerolo"],
    people: 48,
    severity: "extreme",
    priority: "high",
    why: "Ci sono bambini piccoli, e l'inverno è vicino.",
    group: "Famiglie sfrattate",
    status: "taken-up",
  },
  {
    title: "Affitti brevi che svuotano il paese",
    category: "casa",
    places: ["Pragelato", "Usseaux"],
    point: [6.9402, 45.0139],
    people: 40,
    severity: "serious",
    priority: "low",
  },
  {
    title: "Giovani che non studiano e non lavorano",
    category: "lavoro",
    places: ["Pinerolo", "Bricherasio", "Luserna San Giovanni", "Torre Pellice"],
    people: 210,
    severity: "serious",
    priority: "high",
    why: "Dopo la licenza media un ragazzo su otto non va avanti.",
    group: "Ragazze e ragazzi dai 16 ai 24 anni",
    evidence: [example("Ragazzi non raggiunti: 210", "stima del centro per l'impiego", 2025)],
  },
  {
    title: "Donne che vorrebbero tornare al lavoro",
    category: "lavoro",
    places: ["Cumiana", "Piscina", "Frossasco"],
    people: 95,
    severity: "serious",
    priority: "medium",
    group: "Madri con figli sotto i sei anni",
  },
  {
    title: "Nido troppo lontano",
    category: "famiglie",
    places: ["Cantalupa", "Roletto"],
    point: [7.3312, 44.9489],
    people: 36,
    severity: "serious",
    priority: "medium",
    group: "Genitori che lavorano fuori",
    evidence: [
      {
        ...example("Bambini in lista d'attesa: 36", "domande ai due Comuni", 2026),
        link: "https://comuni.example/domande-nido",
      },
    ],
  },
  {
    title: "Pomeriggi vuoti dopo la scuola",
    category: "famiglie",
    places: ["Villar Perosa", "Perosa Argentina", "Pomaretto"],
    point: [7.1908, 44.9585],
    people: 120,
    severity: "serious",
    priority: "medium",
  },
  {
    title: "Famiglie arrivate da poco, senza rete",
    category: "famiglie",
    places: ["Luserna San Giovanni"],
    people: 55,
    severity: "serious",
    priority: "medium",
    text: "Mancano parenti, lingua e fiducia negli sportelli.",
  },
  {
    title: "Spesa alimentare a fine mese",
    category: "poverta",
    places: ["Pinerolo", "Airasca", "None"],
    people: 260,
    severity: "grave",
    priority: "high",
    why: "Le richieste di aiuto sono raddoppiate in due anni.",
    evidence: [example("Nuclei aiutati in un mese: 98", "empori e parrocchie", 2026)],
  },
  {
    title: "Bollette che non si pagano",
    category: "poverta",
    places: ["Buriasco", "Macello"],
    people: 4,
    point: [7.4102, 44.8721],
    severity: "serious",
  },
  {
    title: "Dopo i diciotto anni finisce tutto",
    category: "disabilita",
    places: ["Pinerolo", "Torre Pellice"],
    people: 52,
    severity: "grave",
    priority: "high",
    why: "Le famiglie lo aspettano da anni.",
    group: "Giovani adulti con disabilità e le loro famiglie",
    status: "taken-up",
  },
  {
    title: "Ragazzi che non escono più di casa",
    category: "salute-mentale",
    places: ["Pinerolo", "Vigone"],
    people: 18,
    severity: "grave",
    priority: "medium",
  },
  {
    title: "Gioco d'azzardo in famiglia",
    category: "dipendenze",
    places: ["Bibiana", "Campiglione Fenile"],
    people: 15,
    severity: "serious",
    priority: "low",
  },
  {
    title: "Un luogo sicuro dove andare subito",
    category: "violenza",
    places: ["Pinerolo"],
    people: 22,
    severity: "extreme",
    priority: "high",
    why: "Il posto più vicino è a quaranta chilometri.",
    group: "Donne e bambini",
  },
  {
    title: "Un solo sportello bancario",
    category: "",
    places: ["Prarostino"],
    people: 300,
    status: "set-aside",
    setAside: "Non è tra ciò che il bando può finanziare: lo abbiamo segnalato all'Unione.",
  },
  {
    title: "Salone comunale con cucina",
    kind: "resource",
    category: "solitudine",
    places: ["Fenestrelle"],
    point: [7.0523, 45.0361],
    text: "Libero tre giorni la settimana, riscaldato.",
  },
  {
    title: "Pulmino a nove posti",
    kind: "resource",
    category: "trasporti",
    places: ["Torre Pellice"],
    point: [7.2219, 44.8202],
    text: "Con sei autisti volontari.",
  },
  {
    title: "Biblioteca climatizzata",
    kind: "resource",
    category: "caldo",
    places: ["Cavour"],
    point: [7.3741, 44.7836],
  },
  {
    title: "Orto e laboratorio di falegnameria",
    kind: "resource",
    category: "lavoro",
    places: ["Bricherasio"],
    point: [7.3051, 44.8232],
  },
  {
    title: "Emporio solidale",
    kind: "resource",
    category: "poverta",
    places: ["Villar Perosa"],
    point: [7.2481, 44.9189],
    text: "Apre il mercoledì e il sabato mattina.",
  },
];
