import type { ReactNode } from "react";
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
  readonly line: OpenLine | null;
}

/** What can be done with the line of an open text. */
export interface OpenLine {
  /** What is written goes a slower way for now, and arrives all the same. */
  readonly isSlow: boolean;
  /** changes made here that will not be sent, because whoever made them may no longer write */
  readonly stranded: number;
  /** Does not wait for the next attempt to connect. */
  readonly retry: () => void;
  /** The text as it stands in this browser, with what was never sent. */
  readonly readText: () => string;
  readonly discardUnsent: () => Promise<void>;
}

/** When the line is down: since when, what is kept, what to do. When it is slow: that nothing is missing. */
export function ConnectionBanner({ state, page, line }: ConnectionBannerProps) {
  const words = useTexts(texts);
  if (state?.status === "offline") {
    return (
      <div className="banner off" role="status">
        <Icon name="cloudoff" />
        <span>
          <b>{words.offlineTitle}</b>{" "}
          {page.rights.write ? words.offlineWhat(state.unsent) : words.offlineReading}{" "}
          {words.offlineSince(formatTime(page.language, state.since))}.
        </span>
        {line && (
          <Button small type="button" onClick={line.retry}>
            {words.retry}
          </Button>
        )}
      </div>
    );
  }
  if (state?.status === "refused") return <RefusalBanner code={state.code} page={page} line={line} />;
  if (line && line.stranded > 0) return <StrandedBanner page={page} line={line} />;
  if (!line?.isSlow) return null;
  return (
    <div className="banner slow" role="status">
      <Icon name="info-circle" />
      <span>
        <b>{words.slowTitle}</b> {words.slowWhat}
      </span>
    </div>
  );
}

interface RefusalBannerProps extends Omit<ConnectionBannerProps, "state"> {
  readonly code: number;
}

function RefusalBanner({ code, page, line }: RefusalBannerProps) {
  const words = useTexts(texts);
  return (
    <UnsentBanner title={words.refusedTitle} what={refusalInWords(code, words)} page={page} line={line}>
      <a className="btn o sm" href={addressAfter(code, page)}>
        {code === closeCodes.notSignedIn ? words.signInAgain : words.reload}
      </a>
    </UnsentBanner>
  );
}

interface StrandedBannerProps {
  readonly page: SectionPageData;
  readonly line: OpenLine;
}

/** What somebody wrote who may only read by now: it must not look like a part of the text. */
function StrandedBanner({ page, line }: StrandedBannerProps) {
  const words = useTexts(texts);
  const discard = async () => {
    if (!window.confirm(words.discardAsk)) return;
    await line.discardUnsent();
    window.location.reload();
  };
  return (
    <UnsentBanner
      title={words.strandedTitle(line.stranded)}
      what={words.strandedWhat}
      page={page}
      line={line}
    >
      <Button small type="button" onClick={() => void discard()}>
        {words.discard}
      </Button>
    </UnsentBanner>
  );
}

interface UnsentBannerProps {
  readonly title: string;
  readonly what: string;
  readonly page: SectionPageData;
  readonly line: OpenLine | null;
  /** what can be done besides keeping the text */
  readonly children: ReactNode;
}

/** Says why what was written is not sent; the text can always be kept. */
function UnsentBanner({ title, what, page, line, children }: UnsentBannerProps) {
  const words = useTexts(texts);
  return (
    <div className="banner bad" role="alert">
      <Icon name="error" />
      <span>
        <b>{title}</b> {what}
      </span>
      <div className="acts">
        {line && (
          <Button small type="button" onClick={() => saveAsFile(line.readText(), `${page.section.id}.txt`)}>
            {words.saveText}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

function refusalInWords(code: number, words: (typeof texts)["it"]): string {
  if (code === closeCodes.notSignedIn) return words.refused4401;
  if (code === closeCodes.notAllowed) return words.refused4403;
  if (code === closeCodes.quarantined) return words.refused4423;
  if (code === closeCodes.sealed) return words.refused4410;
  return words.refusedOther;
}

function addressAfter(code: number, page: SectionPageData): string {
  const here = `/cantieri/${page.workspaceId}/proposta/${page.section.id}`;
  return code === closeCodes.notSignedIn ? `/accedi?verso=${encodeURIComponent(here)}` : here;
}

/** Without the server, which has just refused: the text goes from this page to a file. */
function saveAsFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
