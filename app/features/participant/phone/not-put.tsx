import { useEffect, useState } from "react";
import { openPhoneStorage } from "../outbox/outbox";
import { Sign } from "../sign";
import { useWords } from "../words/words-context";
import { draftsPlace, findLeftDrafts, type LeftDraft } from "./left-drafts";
import { usePhone } from "./phone-context";

/** What somebody was writing when everybody was led on: it is still there, and the field it was in is not. */
export function NotPut() {
  const { words } = useWords();
  const { state, workshopId, participantId } = usePhone();
  const { stage, status } = state;
  const isWriting =
    status === "open" && stage?.state === "open" && stage.kind === "write" && stage.tools.includes("write");
  const writingId = isWriting ? stage.id : null;
  const [drafts, setDrafts] = useState<readonly LeftDraft[]>([]);
  useEffect(
    () => setDrafts(findLeftDrafts(openPhoneStorage(), draftsPlace(workshopId, participantId), writingId)),
    [workshopId, participantId, writingId],
  );
  const drop = (key: string) => {
    openPhoneStorage().removeItem(key);
    setDrafts((before) => before.filter((draft) => draft.key !== key));
  };
  return drafts.map(({ key, text }) => (
    <div key={key} className="refusal waits" role="status">
      <Sign name="pencil" />
      <div>
        <p>
          <b>{words.notPut}.</b> {status === "closed" ? words.notPutOver : words.notPutWhat}
        </p>
        <blockquote>{text}</blockquote>
        <button type="button" className="btn o" onClick={() => drop(key)}>
          {words.notPutDrop}
        </button>
      </div>
    </div>
  ));
}
