import type { PartnerState } from "~/domain/partnership/partner-state";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { texts } from "./partnership-texts";

/** What is to do next with a body, in a word. */
export function StateTag({ state }: { readonly state: PartnerState }) {
  const words = useTexts(texts);
  return (
    <Tag tone={tones[state]}>
      {tones[state] === "ok" && <Icon name="check" />}
      {words.state[state]}
    </Tag>
  );
}

const tones = {
  invited: "unknown",
  nobody: "unknown",
  "only-support": "unknown",
  "no-sheet": "warn",
  "unfinished-sheet": "warn",
  "to-sign": "warn",
  signed: "ok",
  "to-sign-again": "bad",
  "signed-off": "ok",
} as const satisfies Record<PartnerState, unknown>;
