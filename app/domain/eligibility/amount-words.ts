import type { JudgedCall } from "./judged-call";
import type { Cents } from "~/domain/money/cents";
import { formatPercent, formatShortEuros } from "~/domain/wording/format-number";
import type { Wording } from "~/domain/wording/language";
import { inBoth } from "~/domain/wording/wording";
import type { Amount } from "./amount-of";
import { describeKinds } from "./describe-kinds";
import { namesOf } from "./names-of";

/** "12.000 €", or "60 %" for shares. */
export function valueInWords(amount: Amount, value: number): Wording {
  return isShare(amount) ? percent(value) : euros(value);
}

export function euros(cents: Cents): Wording {
  return inBoth((language) => formatShortEuros(language, cents));
}

export function percent(basisPoints: number): Wording {
  return inBoth((language) => formatPercent(language, basisPoints));
}

export function isShare({ of }: Amount): boolean {
  return of === "shares-of-areas" || of === "whole";
}

/** "Contributo chiesto", at the head of a sentence. */
export function amountInWords(amount: Amount, call: JudgedCall): Wording {
  switch (amount.of) {
    case "grant":
      return { it: "Contributo chiesto", en: "Grant asked for" };
    case "total-cost":
      return { it: "Costo totale", en: "Total cost" };
    case "funding-sources":
      return { it: "Somma delle fonti", en: "Sum of the sources" };
    case "cost-categories":
      return namesOfCategories(amount.ids, call);
    case "grant-of-kinds": {
      const { many } = describeKinds(amount.kinds);
      return { it: `Contributo che va a ${many.it}`, en: `Grant that goes to ${many.en}` };
    }
    case "largest-grant-of-a-partner":
      return { it: "Parte più grande del contributo", en: "Largest part of the grant" };
    case "shares-of-areas":
      return { it: "Somma delle quote degli ambiti", en: "Sum of the shares of the areas" };
    case "whole":
      return { it: "Intero", en: "Whole" };
  }
}

/** "del contributo chiesto", after a percentage. */
export function ofAmount(amount: Amount, call: JudgedCall): Wording {
  switch (amount.of) {
    case "grant":
      return { it: "del contributo", en: "of the grant" };
    case "total-cost":
      return { it: "del costo totale", en: "of the total cost" };
    case "funding-sources":
      return { it: "delle fonti", en: "of the sources" };
    default: {
      const words = amountInWords(amount, call);
      return { it: `di «${words.it}»`, en: `of “${words.en}”` };
    }
  }
}

/** "Personale degli enti gestori e Attrezzature" */
export function namesOfCategories(ids: readonly string[], call: JudgedCall): Wording {
  const named = ids.map(
    (id) => call.costCategories.find((category) => category.id === id)?.name ?? { it: id, en: id },
  );
  return inBoth((language) => namesOf(named.map((name) => ({ name: name[language] })))[language]);
}
