import type { Language } from "~/domain/wording/language";
import type { ConsentTotal } from "./totals-of";

/** "3 d’accordo, 1 non si oppone, 2 si oppongono": in the words of the buttons people pressed. */
export function sayConsent(
  language: Language,
  { agrees, asides, objections }: Pick<ConsentTotal, "agrees" | "asides" | "objections">,
): string {
  if (language === "en") return `${agrees} agreeing, ${asides} not objecting, ${objections} objecting`;
  return `${agrees} d’accordo, ${sayAsides(asides)}, ${sayObjections(objections)}`;
}

const sayAsides = (n: number) => `${n} non si ${n === 1 ? "oppone" : "oppongono"}`;
const sayObjections = (n: number) => `${n} si ${n === 1 ? "oppone" : "oppongono"}`;
