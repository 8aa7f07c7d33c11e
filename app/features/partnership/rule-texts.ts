import { ruleLinkWords } from "~/domain/eligibility/rule-link-words";

export const ruleTexts = {
  it: {
    title: "Ammissibilità",
    count: (met: number, all: number) => `${met} regole su ${all}`,
    bar: (met: number, unmet: number, unknown: number) =>
      `${met} rispettate, ${unmet} da sistemare, ${unknown} che non sappiamo ancora`,
    jump: "Ammissibilità:",
    unknown: "Non lo sappiamo ancora:",
    warning: "avviso",
    inferred: "Dedotto da:",
    pattern: "Imita:",
    mayBeOvercome: "Al congelamento si può superare, con un motivo.",
    moreMet: (n: number) => (n === 1 ? "Mostra l’altra rispettata" : `Mostra le altre ${n} rispettate`),
    waiting: (n: number) =>
      n === 1 ? "1 regola aspetta piano o budget" : `${n} regole aspettano piano o budget`,
    taken: (by: string) => `L’ha presa su di sé ${by}:`,
    links: { override: "Prendila su di te con un motivo", ...ruleLinkWords.it },
  },
  en: {
    title: "Eligibility",
    count: (met: number, all: number) => `${met} rules of ${all}`,
    bar: (met: number, unmet: number, unknown: number) =>
      `${met} met, ${unmet} to be put right, ${unknown} we do not know yet`,
    jump: "Eligibility:",
    unknown: "We do not know yet:",
    warning: "warning",
    inferred: "Inferred from:",
    pattern: "After:",
    mayBeOvercome: "It can be overcome at the freeze, with a reason.",
    moreMet: (n: number) => (n === 1 ? "Show the other one that is met" : `Show the other ${n} that are met`),
    waiting: (n: number) =>
      n === 1 ? "1 rule waits for plan or budget" : `${n} rules wait for plan or budget`,
    taken: (by: string) => `${by} takes it upon themselves:`,
    links: { override: "Take it upon yourself, with a reason", ...ruleLinkWords.en },
  },
};
