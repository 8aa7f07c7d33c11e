import { useFetcher } from "@remix-run/react";
import { formatCount } from "~/domain/wording/format-number";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import { type InterfaceLanguage, useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { type ActAnswer, ActForm } from "./act-form";
import type { StageView } from "./console-data";
import { consoleTexts, type ConsoleWords } from "./console-texts";
import { useSavedByOthers } from "./use-saved-by-others";

/** What the facilitator counts for those without a phone. Two who count at once are told of each other. */
export function RoomVotes({ stage }: { readonly stage: StageView }) {
  const words = useTexts(consoleTexts);
  const language = useLanguage();
  const fetcher = useFetcher<ActAnswer>();
  const { state, data } = fetcher;
  const valueOf = (targetId: string) => stage.roomVotes.find((vote) => vote.targetId === targetId)?.value;
  const isOverwriting = data?.status === "refused" && data.code === "room-count-changed";
  const { box, areOthers, seen } = useSavedByOthers(stage, fetcher.formData, isOverwriting);
  return (
    <details ref={box} className="room-votes" open={stage.roomVoters > 0}>
      <summary>{words.room}</summary>
      <ActForm intent="room-votes" fields={{ stageId: stage.id, seen }} fetcher={fetcher} className="fields">
        <p className="small muted">{words.roomHelp}</p>
        {stage.rule?.kind === "scores" && <p className="small muted">{words.roomScoresHelp}</p>}
        <TextField
          name="voters"
          id="in-sala-persone"
          label={words.roomVoters}
          inputMode="numeric"
          autoComplete="off"
          defaultValue={stage.roomVoters || ""}
          error={data?.status === "refused" && !isOverwriting ? roomProblem(data.code, words) : undefined}
        />
        <ul>
          {stage.targets.map(({ id, title }) => (
            <li key={id}>
              <label htmlFor={`in-sala-${id}`} lang="it">
                {title}
              </label>
              <input
                className="in num"
                id={`in-sala-${id}`}
                name={`vote-${id}`}
                inputMode="numeric"
                autoComplete="off"
                aria-label={words.roomValue(stage.rule?.kind ?? "dots", title)}
                defaultValue={valueOf(id) ?? ""}
              />
            </li>
          ))}
        </ul>
        <div role="status">
          {(areOthers || isOverwriting) && (
            <Note tone="warn">
              {words.roomSavedByOthers(stage.roomVoters, givenInRoom(stage, language))}{" "}
              {isOverwriting && words.roomNotSaved}
            </Note>
          )}
        </div>
        <div className="acts">
          <Button small disabled={state !== "idle"}>
            {words.roomSave}
          </Button>
          <span role="status" className="small muted">
            {state === "idle" && data?.status === "done" && !areOthers && words.roomSaved}
          </span>
        </div>
      </ActForm>
    </details>
  );
}

/** "Corse, 3": of what got anything. */
function givenInRoom({ targets, roomVotes }: StageView, language: InterfaceLanguage): readonly string[] {
  const titles = new Map(targets.map(({ id, title }) => [id, title]));
  return roomVotes.map(
    ({ targetId, value }) => `${titles.get(targetId) ?? ""}, ${formatCount(language, value)}`,
  );
}

function roomProblem(code: string, { roomProblems }: ConsoleWords): string {
  if (code === "too-many-dots" || code === "too-many-on-one" || code === "bad-value")
    return roomProblems[code];
  return roomProblems.other;
}
