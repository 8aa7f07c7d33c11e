import { describe, expect, test } from "vitest";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { Outcome } from "~/domain/eligibility/outcome";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { callOfEveryKind } from "../../support/call-of-every-kind";
import { buildBody, buildFacts, buildLead, buildThirdSectorBody } from "../../support/partnership-facts";

interface Row {
  readonly says: string;
  readonly given: Partial<PartnershipFacts>;
  readonly status: Outcome["status"];
  readonly because: string;
  readonly enough?: string;
}

const plan = { months: 18, startsOn: "2026-10-15", endsOn: "2028-04-14" };
const bodies = (...names: string[]) => names.map((name) => buildThirdSectorBody({ name }));
const declaring = (declared: Record<string, boolean>) => ({
  partners: [buildLead({ declared: { E16: true } }), buildThirdSectorBody({ declared })],
});
const titles = (title: string, acronym: string | null) => ({
  sections: [
    { id: "title", characters: title.length, text: title },
    ...(acronym === null ? [] : [{ id: "acronym", characters: acronym.length, text: acronym }]),
  ],
});
const written = (needs: number, objectives: number) => ({
  sections: [
    { id: "needs", characters: needs, text: null },
    { id: "objectives", characters: objectives, text: null },
  ],
});

/** Kinds, or parameters of kinds, that WeCaRe does not use. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  E14: [
    {
      says: "no more than the maximum",
      given: { partners: [buildLead()] },
      status: "met",
      because: "Non ci sono enti del terzo settore tra i partner.",
    },
    {
      says: "two too many",
      given: { partners: [buildLead(), ...bodies("A", "B", "C", "D", "E")] },
      status: "unmet",
      because: "Ci sono 5 enti del terzo settore: A, B, C, D e E. Il massimo è 3.",
      enough: "Basta che 2 di loro escano o partecipino come sostenitori.",
    },
    {
      says: "one may be too many: nobody knows of what kind it is",
      given: { partners: [buildLead(), ...bodies("A", "B", "C"), buildThirdSectorBody({ kind: "" })] },
      status: "unknown",
      because: "Non sappiamo ancora di che tipo è Passo Lento.",
    },
  ],
  E16: [
    {
      says: "all declared it",
      given: declaring({ E16: true }),
      status: "met",
      because: "Dichiarato da tutti: «Nessuna lite.»",
    },
    {
      says: "one declared that it is not so",
      given: declaring({ E16: false }),
      status: "unmet",
      because: "Passo Lento ha dichiarato che non è così: «Nessuna lite.»",
      enough: "Basta che la situazione cambi e Passo Lento possa dichiararlo.",
    },
    {
      says: "one has not said anything",
      given: declaring({}),
      status: "unknown",
      because: "Manca la dichiarazione di Passo Lento.",
    },
  ],
  E17: [
    { says: "in between", given: { plan }, status: "met", because: "Il progetto dura 18 mesi." },
    {
      says: "too short",
      given: { plan: { ...plan, months: 11 } },
      status: "unmet",
      because: "Il progetto dura 11 mesi; il minimo è 12.",
      enough: "Basta portare la durata a 12 mesi.",
    },
    {
      says: "too long",
      given: { plan: { ...plan, months: 25 } },
      status: "unmet",
      because: "Il progetto dura 25 mesi; il massimo è 24.",
      enough: "Basta portare la durata a 24 mesi.",
    },
    { says: "there is no plan", given: {}, status: "unknown", because: "Serve il piano." },
    {
      says: "the plan does not say",
      given: { plan: { ...plan, months: null } },
      status: "unknown",
      because: "Il piano non dice ancora quanti mesi dura il progetto.",
    },
  ],
  E18: [
    {
      says: "on a day of the stage",
      given: { plan },
      status: "met",
      because: "Il progetto comincia il 15 ottobre 2026.",
    },
    {
      says: "the day before the stage opens",
      given: { plan: { ...plan, startsOn: "2026-09-30" } },
      status: "unmet",
      because:
        "Il progetto comincia il 30 settembre 2026, troppo presto: il primo giorno possibile è il 1 ottobre 2026.",
      enough: "Basta spostare quel giorno al 1 ottobre 2026.",
    },
    {
      says: "the day after it closes",
      given: { plan: { ...plan, startsOn: "2026-12-01" } },
      status: "unmet",
      because:
        "Il progetto comincia il 1 dicembre 2026, troppo tardi: l’ultimo giorno possibile è il 30 novembre 2026.",
      enough: "Basta spostare quel giorno al 30 novembre 2026.",
    },
    {
      says: "the plan does not say",
      given: { plan: { ...plan, startsOn: null } },
      status: "unknown",
      because: "Il piano non dice ancora quando comincia il progetto.",
    },
  ],
  E19: [
    {
      says: "the other day of the plan is its own",
      given: { plan: { ...plan, startsOn: null, endsOn: "2026-11-08" } },
      status: "met",
      because: "Il progetto finisce l’8 novembre 2026.",
    },
  ],
  E20: [
    {
      says: "letters and spaces within the limit",
      given: titles("Valli che curano", "VALLI"),
      status: "met",
      because:
        "«Titolo del progetto»: solo lettere e spazi, 16 su 255. «Acronimo»: solo lettere e spazi, 5 su 20.",
    },
    {
      says: "accents, digits and points are named once each",
      given: titles("Città 2.0.", "VALLI"),
      status: "unmet",
      because: "«Titolo del progetto» usa «à» «2» «.» «0».",
      enough: "Basta scrivere «Titolo del progetto» con lettere senza accenti e spazi soltanto.",
    },
    {
      says: "too long",
      given: titles("Valli", "V".repeat(21)),
      status: "unmet",
      because: "«Acronimo» ha 21 caratteri, il massimo è 20.",
      enough: "Basta scrivere «Acronimo» in 20 caratteri.",
    },
    {
      says: "one is not known",
      given: titles("Valli", null),
      status: "unknown",
      because: "Non sappiamo ancora che cosa c’è in «Acronimo».",
    },
  ],
  E21: [
    {
      says: "both have words",
      given: written(10, 20),
      status: "met",
      because: "Ci sono: «Bisogni e problema centrale» e «Obiettivi e risultati attesi».",
    },
    {
      says: "one is empty",
      given: written(10, 0),
      status: "unmet",
      because: "Non c’è ancora nessuna parola in: «Obiettivi e risultati attesi».",
      enough: "Basta scrivere «Obiettivi e risultati attesi».",
    },
    {
      says: "neither is known",
      given: {},
      status: "unknown",
      because:
        "Non sappiamo ancora che cosa c’è in: «Bisogni e problema centrale» e «Obiettivi e risultati attesi».",
    },
  ],
  E22: [
    {
      says: "enough rows",
      given: { tableRows: { indicators: 3 } },
      status: "met",
      because: "«Indicatori» ha 3 righe.",
    },
    {
      says: "two rows too few",
      given: { tableRows: { indicators: 1 } },
      status: "unmet",
      because: "«Indicatori» ha 1 riga: ne servono 3.",
      enough: "Basta aggiungere 2 righe.",
    },
    {
      says: "there is no table yet",
      given: {},
      status: "unknown",
      because: "Serve la tabella «Indicatori».",
    },
  ],
  E24: [
    {
      says: "kinds without a word of their own are named one by one",
      given: { partners: [buildLead({ kind: "school" }), buildBody()] },
      status: "unmet",
      because:
        "Consorzio Pinerolese ha un altro ruolo: qui un ente (scuola o centro per l’impiego) può partecipare solo come partner o sostenitore.",
      enough: "Basta che Consorzio Pinerolese partecipi come partner o sostenitore.",
    },
  ],
};

describe.each(Object.entries(rows))("%s", (ruleId, itsRows) => {
  test.each(itsRows.map((row) => [row.status, row.says, row] as const))("%s: %s", (_, __, row) => {
    const results = checkRules(callOfEveryKind, buildFacts(row.given), {});
    const outcome = results.find((one) => one.ruleId === ruleId)!.outcome;
    expect({ status: outcome.status, because: outcome.because.it }).toEqual({
      status: row.status,
      because: row.because,
    });
    expect(outcome.status === "unmet" ? outcome.enough.it : undefined).toBe(row.enough);
  });
});
