import type { Cents } from "~/domain/money/cents";
import type { Wording } from "~/domain/wording/language";
import type { Amount, Sums } from "./amount-of";
import { euros, namesOfCategories, percent } from "./amount-words";
import type { UnmetFinding } from "./conclude";
import { describeKinds } from "./describe-kinds";
import { newcomers } from "./newcomer";
import type { AmountPart } from "./outcome";
import type { PartnerFacts } from "./partnership-facts";
import { isOfKinds } from "./who-counts";

type Step = Pick<UnmetFinding, "toDo" | "changes">;

/** How a sum is brought up, or down when negative, by so much, in words and as acts. */
export function changeAmount(amount: Amount, by: Cents, sums: Sums): Step {
  switch (amount.of) {
    case "grant":
    case "total-cost":
    case "funding-sources":
      return { toDo: wholeSum(amount.of, by), changes: [change({ of: amount.of }, by)] };
    case "cost-categories":
      return { toDo: moveBetweenCategories(amount.ids, by, sums), changes: [change(amount, by)] };
    case "grant-of-kinds":
      return moveToKinds(amount.kinds, by, sums);
    case "largest-grant-of-a-partner":
      return moveFromPartner(largest(sums), by);
    case "shares-of-areas":
    case "whole":
      return { toDo: shares(by), changes: [{ kind: "change-area-shares", basisPoints: by }] };
  }
}

/** The money goes from one partner to others: "spostare 1.200 € di contributo da Passo Lento ad altri". */
export function moveFromPartner(partner: PartnerFacts | null, by: Cents): Step {
  if (partner === null) return { toDo: wholeSum("grant", by), changes: [change({ of: "grant" }, by)] };
  const { organisationId, name } = partner;
  const amount = euros(Math.abs(by));
  return {
    toDo:
      by < 0
        ? {
            it: `spostare ${amount.it} di contributo da ${name} ad altri`,
            en: `to move ${amount.en} of the grant from ${name} to others`,
          }
        : {
            it: `spostare ${amount.it} di contributo da altri a ${name}`,
            en: `to move ${amount.en} of the grant from others to ${name}`,
          },
    changes: [change({ of: "grant-of-organisation", organisationId }, by)],
  };
}

function change(what: AmountPart, cents: Cents) {
  return { kind: "change-amount", what, cents } as const;
}

function wholeSum(of: "grant" | "total-cost" | "funding-sources", by: Cents): Wording {
  const amount = euros(Math.abs(by));
  const [what, en] = {
    grant: ["il contributo chiesto", "the grant asked for"],
    "total-cost": ["il costo totale", "the total cost"],
    "funding-sources": ["la somma delle fonti", "the sum of the sources"],
  }[of];
  return {
    it: `${by < 0 ? "ridurre" : "aumentare"} ${what ?? ""} di ${amount.it}`,
    en: `to ${by < 0 ? "lower" : "raise"} ${en ?? ""} by ${amount.en}`,
  };
}

function moveBetweenCategories(ids: readonly string[], by: Cents, { call }: Sums): Wording {
  const [amount, names] = [euros(Math.abs(by)), namesOfCategories(ids, call)];
  return by < 0
    ? {
        it: `spostare ${amount.it} da «${names.it}» ad altre voci`,
        en: `to move ${amount.en} from “${names.en}” to other items`,
      }
    : {
        it: `spostare ${amount.it} da altre voci a «${names.it}»`,
        en: `to move ${amount.en} from other items to “${names.en}”`,
      };
}

function moveToKinds(kinds: readonly string[], by: Cents, { facts, call }: Sums): Step {
  const amount = euros(Math.abs(by));
  const part = change({ of: "grant-of-kinds", kinds }, by);
  const { many } = describeKinds(kinds);
  if (by < 0) {
    const toDo = {
      it: `spostare ${amount.it} di contributo da ${many.it} ad altri`,
      en: `to move ${amount.en} of the grant from ${many.en} to others`,
    };
    return { toDo, changes: [part] };
  }
  if (facts.partners.some((partner) => isOfKinds(partner, kinds))) {
    const toDo = {
      it: `spostare ${amount.it} di contributo a ${many.it}`,
      en: `to move ${amount.en} of the grant to ${many.en}`,
    };
    return { toDo, changes: [part] };
  }
  const { change: added, words } = newcomers(call, facts.stageId, { kinds, times: 1 });
  const toDo = {
    it: `aggiungere ${words.it} e affidargli ${amount.it} di contributo`,
    en: `to add ${words.en} and give it ${amount.en} of the grant`,
  };
  return { toDo, changes: [added, part] };
}

function largest({ budget, facts }: Sums): PartnerFacts | null {
  const grants = facts.partners.map((partner) => budget.grantOf[partner.organisationId] ?? 0);
  return facts.partners[grants.indexOf(Math.max(...grants))] ?? null;
}

function shares(by: number): Wording {
  const amount = percent(Math.abs(by));
  return by < 0
    ? {
        it: `togliere ${amount.it} alle quote degli ambiti`,
        en: `to take ${amount.en} off the shares of the areas`,
      }
    : {
        it: `aggiungere ${amount.it} alle quote degli ambiti`,
        en: `to add ${amount.en} to the shares of the areas`,
      };
}
