/** Where the values of this call were found, in words people can follow up. */
export const sources = {
  announcement: "Annuncio del bando, ATNews, novembre 2017",
  callAct: "D.D. 998/A15000 del 20/10/2017, Direzione Coesione Sociale, come citata da WebInFor",
  callSummary: "D.D. 998/A15000 del 20/10/2017, nel riassunto di Volontariato Torino",
  policyAct: "DGR 22-5076 del 22/05/2017, BU 21 S1 del 25/05/2017",
  firstStageOutcome: "D.D. 134 del 23/02/2018, citata nell’avviso dell’Unione montana Valsesia",
  valsesiaNotice: "Avviso di co-progettazione dell’Unione montana Valsesia, 29/10/2018",
  moncalieriNotice: "Avviso di co-progettazione di Moncalieri e Nichelino, Volontariato Torino, 2018",
  executiveProjects: "Secondo Welfare, novembre 2018: progetti esecutivi valutati in dicembre 2018",
  results: "Regione Piemonte, «WeCaRe, approvati 22 progetti di welfare territoriale»",
  regionalForms: "Modulo elettronico FINDOM della Regione Piemonte, altri bandi",
  regionalSubmission: "Procedura di invio FINDOM della Regione Piemonte, altri bandi",
  portalIdentity:
    "Portale di una fondazione: totale = contributo + mezzi propri + cofinanziamenti + altre entrate",
  portalExample: "Bandi di Con i Bambini",
  logframeGuide: "Guida all’Europrogettazione: struttura del quadro logico",
  padua: "Università di Padova, indicazioni per chi scrive progetti",
  zamagni:
    "S. Zamagni, la sussidiarietà circolare: programmazione, progettazione, realizzazione, valutazione",
  noticeTwentyDays:
    "Legge regionale sul terzo settore, art. 13: avviso aperto almeno 20 giorni (altra Regione)",
  register:
    "D.Lgs. 117/2017: è ente del terzo settore solo chi è iscritto al RUNTS (nel 2017 non c’era ancora)",
  ratesLaw: "Guide della Commissione europea alle opzioni semplificate in materia di costi, 2014 e 2021",
  alcotra: "Interreg ALCOTRA: costi indiretti al 15 % del personale",
  practice: "Pratica dei progetti 2018: più distretti in una sola domanda",
} as const;
