import { expect, it } from "vitest";
import { workspaceActions } from "~/domain/rights/effective-rights";
import { texts } from "~/features/settings/texts";

it.each(["it", "en"] as const)(
  "every right has its words on the page of rights, and no words are left over: %s",
  (language) => {
    expect(Object.keys(texts[language].actions).sort()).toEqual([...workspaceActions()].sort());
  },
);
