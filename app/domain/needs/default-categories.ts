import type { NeedCategory } from "./category";

/** The list a workspace begins with; names in Italian, as people will read and change them. */
export const defaultCategories: readonly NeedCategory[] = [
  { id: "solitudine", name: "Solitudine degli anziani", icon: "person", colour: "brown", isSensitive: false },
  { id: "caldo", name: "Ondate di calore", icon: "heat", colour: "red", isSensitive: false },
  { id: "trasporti", name: "Trasporto ai servizi", icon: "bus", colour: "purple", isSensitive: false },
  { id: "casa", name: "Casa", icon: "home", colour: "blue", isSensitive: false },
  { id: "lavoro", name: "Lavoro e formazione", icon: "work", colour: "teal", isSensitive: false },
  { id: "famiglie", name: "Famiglie e minori", icon: "family", colour: "pink", isSensitive: false },
  { id: "poverta", name: "Povertà", icon: "food", colour: "grey", isSensitive: false },
  { id: "disabilita", name: "Disabilità", icon: "wheelchair", colour: "green", isSensitive: true },
  { id: "salute-mentale", name: "Salute mentale", icon: "mind", colour: "purple", isSensitive: true },
  { id: "dipendenze", name: "Dipendenze", icon: "health", colour: "brown", isSensitive: true },
  { id: "violenza", name: "Violenza", icon: "shield", colour: "red", isSensitive: true },
];
