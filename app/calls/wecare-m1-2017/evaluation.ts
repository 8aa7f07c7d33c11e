import type { Call } from "~/domain/call/call-schema";

/** The manual of the evaluation board was not found: the whole grid is our proposal. */
export const evaluation = {
  classes: [
    {
      id: "A",
      name: { it: "Partenariato e partecipazione", en: "Partnership and participation" },
      threshold: 12,
      criteria: [
        {
          id: "A1",
          name: {
            it: "Qualità, completezza e ruoli del partenariato; governo del progetto",
            en: "Quality, completeness and roles of the partnership; governance",
          },
          points: 12,
        },
        {
          id: "A2",
          name: {
            it: "Percorso partecipato, prove, patto di sussidiarietà",
            en: "Participatory process, evidence, subsidiarity pact",
          },
          points: 13,
        },
      ],
    },
    {
      id: "B",
      name: { it: "Qualità della proposta", en: "Quality of the proposal" },
      threshold: 24,
      criteria: [
        {
          id: "B1",
          name: { it: "Analisi del territorio e dei bisogni", en: "Analysis of territory and needs" },
          points: 10,
        },
        {
          id: "B2",
          name: {
            it: "Coerenza tra bisogni, obiettivi, attività e budget",
            en: "Coherence of needs, objectives, activities and budget",
          },
          points: 12,
        },
        { id: "B3", name: { it: "Innovazione sociale", en: "Social innovation" }, points: 12 },
        {
          id: "B4",
          name: { it: "Monitoraggio, indicatori, rischi", en: "Monitoring, indicators, risks" },
          points: 6,
        },
      ],
    },
    {
      id: "C",
      name: { it: "Priorità", en: "Priorities" },
      threshold: null,
      criteria: [
        {
          id: "C1",
          name: {
            it: "Integrazione con lavoro, casa, salute, scuola",
            en: "Integration with work, housing, health, school",
          },
          points: 6,
        },
        {
          id: "C2",
          name: {
            it: "Pari opportunità, non discriminazione, sviluppo sostenibile",
            en: "Equal opportunities, non-discrimination, sustainable development",
          },
          points: 4,
        },
      ],
    },
    {
      id: "D",
      name: { it: "Dopo il contributo", en: "After the grant" },
      threshold: 12,
      criteria: [
        {
          id: "D1",
          name: { it: "Sostenibilità nei servizi ordinari", en: "Sustainability in ordinary services" },
          points: 15,
        },
        {
          id: "D2",
          name: { it: "Replicabilità e crescita", en: "Replicability and scalability" },
          points: 10,
        },
      ],
    },
  ],
  totalThreshold: 60,
  origin: "default",
  pattern: "Classi consuete delle selezioni FSE in Piemonte",
} as const satisfies Call["evaluation"];
