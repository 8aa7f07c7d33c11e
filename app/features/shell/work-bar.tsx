import { isOpen, timeLeft } from "~/domain/time/term";
import { formatDay, formatMoment } from "~/domain/wording/format-moment";
import { formatTimeLeft } from "~/domain/wording/format-time-left";
import { Brand } from "~/ui/brand";
import { Face } from "~/ui/face";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { useServerNow } from "~/ui/use-server-now";
import { useOthersPresent } from "./others-present";
import { SaveSign } from "./save-sign";
import type { PresentPerson, ShellData } from "./shell-data";
import { texts } from "./texts";

/** What is being worked on, who is there, whether it is saved, and how long there is. */
export function WorkBar({ shell }: { readonly shell: ShellData }) {
  return (
    <div className="bar">
      <Brand />
      <span className="sep" />
      <span className="ws">{shell.workspace.title}</span>
      <span className="stage">{shell.workspace.stageName}</span>
      <span className="sp" />
      <Faces people={useOthersPresent()} />
      {shell.frozen ? <FrozenSign /> : <SaveSign />}
      <Deadline shell={shell} />
    </div>
  );
}

function FrozenSign() {
  const words = useTexts(texts);
  return (
    <span className="sync ice">
      <Icon name="snow" /> {words.frozenSign}
    </span>
  );
}

const facesShown = 3;

function Faces({ people }: { readonly people: readonly PresentPerson[] }) {
  const words = useTexts(texts);
  if (people.length === 0) return null;
  const more = people.length - facesShown;
  return (
    <span className="faces" role="group" aria-label={words.connected}>
      {people.slice(0, facesShown).map((person) => (
        <Face key={person.memberId} {...person} />
      ))}
      {more > 0 && <span className="face more">+{more}</span>}
    </span>
  );
}

/**
 * How long there is. What was handed in is said to be, and waits for nothing; only while its stage is open again is
 * there a term to hand it in once more.
 */
export function Deadline({ shell }: { readonly shell: ShellData }) {
  const words = useTexts(texts);
  const now = useServerNow(shell.now);
  const closesAt = new Date(shell.workspace.closesAt);
  const left = timeLeft(now, closesAt);
  const title = formatMoment(shell.language, closesAt, now);
  const { handedInAt } = shell.workspace;
  const handedIn = handedInAt && words.handedIn(formatDay(shell.language, new Date(handedInAt), now));
  if (handedIn !== null && (shell.frozen !== null || left.status === "closed"))
    return <span className="due">{handedIn}</span>;
  if (!isOpen(now, closesAt))
    return (
      <span className="due" title={title}>
        {words.closed}
      </span>
    );
  return (
    <span className="due" title={title}>
      {handedIn !== null && `${handedIn} · `}
      {words.missing(left.status === "open" && left.days === 0 && left.hours < 2 ? 1 : 2)}{" "}
      <b>{formatTimeLeft(shell.language, left)}</b>
    </span>
  );
}
