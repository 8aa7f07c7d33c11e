import { useEffect, useState } from "react";
import { looseWords } from "~/domain/workshop/loose-words";
import { canStandUnder } from "~/domain/workshop/tree";
import { Button } from "~/ui/button";
import { useLanguage, useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { BoardActs } from "./board-acts";
import { BoardDialog } from "./board-dialog";
import { type Question, useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { ChooseGroup, NameForm } from "./choose-group";
import { HideForm } from "./hide-form";
import type { Lane } from "./lay-out-board";

interface AnswerProps {
  readonly question: Question;
  readonly acts: BoardActs;
  /** Ends the question; with what was done, in words. */
  readonly onDone: (told: string | null) => void;
}

/** The dialog for what was asked of cards or of a group. */
export function AnswerQuestion({ question, ...rest }: AnswerProps) {
  switch (question.kind) {
    case "move":
      return <MoveCards cardIds={question.cardIds} {...rest} />;
    case "gather":
      return <GatherCards cardIds={question.cardIds} {...rest} />;
    case "hide":
      return <HideForm cardIds={question.cardIds} onDone={rest.onDone} />;
    default:
      return <AnswerOfGroup question={question} {...rest} />;
  }
}

interface OfGroup extends Omit<AnswerProps, "question"> {
  readonly question: Extract<Question, { readonly groupId: string }>;
}

function AnswerOfGroup({ question, ...rest }: OfGroup) {
  const { laid } = useBoardScene();
  const lane = laid.allLanes.find(({ group }) => group.id === question.groupId);
  if (lane === undefined) return <GroupGone {...rest} />;
  switch (question.kind) {
    case "name":
      return <NameGroup lane={lane} {...rest} />;
    case "merge":
      return <MergeGroup lane={lane} {...rest} />;
    case "nest":
      return <NestGroup lane={lane} {...rest} />;
    case "split":
      return <SplitGroup lane={lane} cardIds={question.cardIds} {...rest} />;
    case "remove":
      return <RemoveGroup lane={lane} {...rest} />;
  }
}

type Rest = Omit<AnswerProps, "question">;

/** Somebody else dissolved it, or made it part of another, a moment ago. */
function GroupGone({ onDone }: Pick<Rest, "onDone">) {
  const { groupGone } = useTexts(boardTexts);
  useEffect(() => onDone(groupGone), [onDone, groupGone]);
  return null;
}

type OfCards = Rest & { readonly cardIds: readonly string[] };
type OfLane = Rest & { readonly lane: Lane };

function MoveCards({ cardIds, acts, onDone }: OfCards) {
  const words = useTexts(boardTexts);
  const { laid, move } = useBoardScene();
  const areLoose = cardIds.every((id) => laid.loose.some((card) => card.id === id));
  return (
    <BoardDialog title={words.moveTitle(cardIds.length)} onClose={() => onDone(null)}>
      <ChooseGroup
        lanes={laid.allLanes}
        none={areLoose ? null : words.noGroup}
        onChoose={(groupId) => {
          move(cardIds, groupId);
          onDone(null);
        }}
        onNew={(title) => {
          acts.addGroup({ title, cardIds });
          onDone(words.made(title || words.nameless));
        }}
      />
    </BoardDialog>
  );
}

function GatherCards({ cardIds, acts, onDone }: OfCards) {
  const words = useTexts(boardTexts);
  return (
    <BoardDialog
      title={cardIds.length === 0 ? words.newGroup : words.gatherTitle(cardIds.length)}
      onClose={() => onDone(null)}
    >
      <NameForm
        label={words.groupName}
        help={words.groupNameHelp}
        act={words.create}
        onName={(title) => {
          acts.addGroup({ title, cardIds });
          onDone(words.made(title || words.nameless));
        }}
      />
    </BoardDialog>
  );
}

function NameGroup({ lane: { group }, acts, onDone }: OfLane) {
  const words = useTexts(boardTexts);
  const [before] = useState(group.title);
  const isRenamed = group.title !== before;
  return (
    <BoardDialog title={words.nameTitle} onClose={() => onDone(null)}>
      <div role="status">
        {isRenamed && <Note tone="warn">{words.renamedMeanwhile(group.title || words.nameless)}</Note>}
      </div>
      <NameForm
        label={words.groupName}
        act={words.save}
        initial={before}
        onName={(title) => {
          acts.name(group.id, title);
          onDone(words.named(title || words.nameless));
        }}
      />
    </BoardDialog>
  );
}

function MergeGroup({ lane: { group }, acts, onDone }: OfLane) {
  const words = useTexts(boardTexts);
  const { laid } = useBoardScene();
  const title = group.title || words.nameless;
  const others = laid.allLanes.filter((other) => other.group.id !== group.id);
  return (
    <BoardDialog title={words.mergeTitle(title)} lead={words.mergeLead} onClose={() => onDone(null)}>
      <ChooseGroup
        lanes={others}
        none={null}
        onNew={null}
        onChoose={(intoId) => {
          const into = others.find((other) => other.group.id === intoId);
          acts.merge(group.id, intoId);
          onDone(words.mergedTold(title, into?.group.title || words.nameless));
        }}
      />
    </BoardDialog>
  );
}

function NestGroup({ lane: { group }, acts, onDone }: OfLane) {
  const words = useTexts(boardTexts);
  const { about, laid } = useBoardScene();
  const title = group.title || words.nameless;
  const groups = laid.allLanes.map((lane) => lane.group);
  const possible = laid.allLanes.filter(
    (lane) => lane.group.id !== group.id && canStandUnder(groups, group.id, lane.group.id),
  );
  return (
    <BoardDialog
      title={about.layout === "tree" ? words.nestTreeTitle(title) : words.nestTitle(title)}
      onClose={() => onDone(null)}
    >
      <ChooseGroup
        lanes={possible}
        none={group.parentId === "" ? null : words.underNone}
        onNew={null}
        onChoose={(parentId) => {
          const parent = possible.find((lane) => lane.group.id === parentId);
          acts.putUnder(group.id, parentId);
          const told = about.layout === "tree" ? words.nestedTree : words.nested;
          onDone(parent ? told(title, parent.group.title || words.nameless) : words.unnested(title));
        }}
      />
    </BoardDialog>
  );
}

function SplitGroup({ lane: { group }, cardIds, acts, onDone }: OfLane & OfCards) {
  const words = useTexts(boardTexts);
  return (
    <BoardDialog
      title={words.splitTitle(group.title || words.nameless)}
      lead={words.splitLead}
      onClose={() => onDone(null)}
    >
      <NameForm
        label={words.groupName}
        help={words.groupNameHelp}
        act={words.create}
        onName={(title) => {
          acts.split(group.id, cardIds, title);
          onDone(words.splitTold(title || words.nameless));
        }}
      />
    </BoardDialog>
  );
}

function RemoveGroup({ lane: { group, cards }, acts, onDone }: OfLane) {
  const words = useTexts(boardTexts);
  const language = useLanguage();
  const { about } = useBoardScene();
  const title = group.title || words.nameless;
  return (
    <BoardDialog
      title={words.removeTitle(title)}
      lead={words.removeLead(cards.length, looseWords[about.layout].outside[language])}
      onClose={() => onDone(null)}
    >
      <p className="acts">
        <Button
          type="button"
          look="danger"
          onClick={() => {
            acts.remove(group.id);
            onDone(words.removed(title));
          }}
        >
          {words.remove}
        </Button>
      </p>
    </BoardDialog>
  );
}
