import type { VotingRule } from "~/domain/workshop/stage";
import { sayValue } from "~/domain/workshop/results/say-value";
import type { InterfaceLanguage } from "~/ui/language";

/** "5 bollini a testa, al massimo 2 sullo stesso" */
export function sayRule(language: InterfaceLanguage, rule: VotingRule): string {
  return language === "it" ? inItalian(rule) : inEnglish(rule);
}

function inItalian(rule: VotingRule): string {
  switch (rule.kind) {
    case "dots":
      return rule.perTarget < rule.dots
        ? `${sayValue("it", "dots", rule.dots)} a testa, al massimo ${rule.perTarget} sullo stesso`
        : `${sayValue("it", "dots", rule.dots)} a testa`;
    case "scores":
      return `un punteggio da ${rule.from} a ${rule.to}`;
    case "ranking":
      return `una graduatoria dei primi ${rule.places}`;
    case "consent":
      return "consenso: chi non può accettare dice perché";
  }
}

function inEnglish(rule: VotingRule): string {
  switch (rule.kind) {
    case "dots":
      return rule.perTarget < rule.dots
        ? `${sayValue("en", "dots", rule.dots)} each, at most ${rule.perTarget} on the same`
        : `${sayValue("en", "dots", rule.dots)} each`;
    case "scores":
      return `a score from ${rule.from} to ${rule.to}`;
    case "ranking":
      return `a ranking of the first ${rule.places}`;
    case "consent":
      return "consent: whoever cannot accept says why";
  }
}
