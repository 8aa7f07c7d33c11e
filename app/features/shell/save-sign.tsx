import { useOpenSaveState } from "~/collab/open-documents";
import type { SaveState } from "~/collab/save-state";
import { classNames } from "~/ui/class-names";
import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

interface Sign {
  readonly icon: IconName;
  readonly words: string;
  readonly isOff: boolean;
}

/** The one place that says whether the words are safe. Empty where nothing is being written. */
export function SaveSign({ short = false }: { readonly short?: boolean }) {
  const words = useTexts(texts);
  const state = useOpenSaveState();
  if (state === null) return <span className="sync" {...(!short && { role: "status" })} />;
  const sign = signOf(state, words);
  return (
    <span className={classNames("sync", sign.isOff && "off")} {...(!short && { role: "status" })}>
      <Icon name={sign.icon} /> {sign.words}
    </span>
  );
}

function signOf(state: SaveState, words: (typeof texts)["it" | "en"]): Sign {
  switch (state.status) {
    case "saved":
      return { icon: "cloudok", words: words.saved, isOff: false };
    case "sending":
      return { icon: "cloudok", words: words.sending, isOff: false };
    case "offline":
      return { icon: "cloudoff", words: words.offline(state.unsent), isOff: true };
    case "refused":
      return { icon: "cloudoff", words: words.refused(state.unsent), isOff: true };
  }
}
