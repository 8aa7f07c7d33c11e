import { closeCodes } from "~/collab/close-codes";
import type { SaveState } from "~/collab/save-state";
import { formatTime } from "~/domain/wording/format-moment";
import { Button } from "~/ui/button";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { SectionPageData } from "./section-data";
import { texts } from "./texts";

interface ConnectionBannerProps {
  readonly state: SaveState | null;
  readonly page: SectionPageData;
  readonly onRetry: (() => void) | null;
}

/** Only when the line is down: since when, what is kept, what to do. */
export function ConnectionBanner({ state, page, onRetry }: ConnectionBannerProps) {
  const words = useTexts(texts);
  if (state?.status === "offline") {
    return (
      <div className="banner off" role="status">
        <Icon name="cloudoff" />
        <span>
          <b>{words.offlineTitle}</b> {words.offlineWhat(state.unsent)}{" "}
          {words.offlineSince(formatTime(page.language, state.since))}.
        </span>
        <span className="sp" />
        {onRetry && (
          <Button small type="button" onClick={onRetry}>
            {words.retry}
          </Button>
        )}
      </div>
    );
  }
  if (state?.status !== "refused") return null;
  return (
    <div className="banner bad" role="alert">
      <Icon name="error" />
      <span>
        <b>{words.refusedTitle}</b> {refusalInWords(state.code, words)}
      </span>
      <span className="sp" />
      <a className="btn o sm" href={addressAfter(state.code, page)}>
        {state.code === closeCodes.notSignedIn ? words.signInAgain : words.reload}
      </a>
    </div>
  );
}

function refusalInWords(code: number, words: (typeof texts)["it"]): string {
  if (code === closeCodes.notSignedIn) return words.refused4401;
  if (code === closeCodes.notAllowed) return words.refused4403;
  if (code === closeCodes.sealed) return words.refused4410;
  return words.refusedOther;
}

function addressAfter(code: number, page: SectionPageData): string {
  const here = `/cantieri/${page.workspaceId}/proposta/${page.section.id}`;
  return code === closeCodes.notSignedIn ? `/accedi?verso=${encodeURIComponent(here)}` : here;
}
