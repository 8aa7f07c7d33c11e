import { useSearchParams } from "@remix-run/react";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useShowSaveState } from "~/collab/open-documents";
import type { SaveState } from "~/collab/save-state";
import type { Board } from "~/domain/workshop/board";
import { useTexts } from "~/ui/language";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { AnswerQuestion } from "./answer-question";
import type { BoardAbout, CoveredCards } from "./board-data";
import { BoardHead } from "./board-head";
import { type BoardScene, BoardSceneProvider, type Question } from "./board-scene";
import { boardTexts } from "./board-texts";
import { BoardBody } from "./board-body";
import { parseBoardView } from "./board-data";
import { ChosenBar } from "./chosen-bar";
import { layOutBoard } from "./lay-out-board";
import type { LiveBoardView } from "./live-board";
import { Suggestions } from "./suggestions";
import { useBoardKeys } from "./use-board-keys";

// The code of the live document is fetched once the page is there to be read.
const LiveBoard = lazy(() => import("./live-board"));

interface BoardScreenProps {
  readonly about: BoardAbout;
  /** as it was when the page was made, until its document is here */
  readonly initial: Board;
  readonly covered: CoveredCards;
  /** told how many cards are in no group */
  readonly onLoose: (count: number) => void;
}

/** The board of an exercise: in groups, free, or as a list, with the same commands everywhere. */
export function BoardScreen({ about, initial, covered, onLoose }: BoardScreenProps) {
  const words = useTexts(boardTexts);
  const isHydrated = useIsHydrated();
  const [live, setLive] = useState<LiveBoardView | null>(null);
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  useShowSaveState(about.mayRun ? saveState : null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [isSuggesting, setSuggesting] = useState(false);
  const view = parseBoardView(useSearchParams()[0].get("vista"));
  const scene = useScene({
    about,
    covered,
    board: live?.board ?? initial,
    acts: live?.acts ?? null,
    setTold,
    setQuestion,
  });
  const { acts, chosen, laid } = scene.value;
  const loose = laid.loose.length;
  useEffect(() => onLoose(loose), [onLoose, loose]);
  const undo = () => setTold(acts?.undo() ? words.undone : words.nothingToUndo);
  const ofCard = (cardId: string) => (chosen.has(cardId) ? [...chosen] : [cardId]);
  const keys = useBoardKeys(
    acts && {
      undo,
      letGo: scene.letGo,
      move: (cardId) => setQuestion({ kind: "move", cardIds: ofCard(cardId) }),
      gather: (cardId) => setQuestion({ kind: "gather", cardIds: ofCard(cardId) }),
    },
  );
  return (
    <BoardSceneProvider value={scene.value}>
      <section className="wboard" aria-label={words.board}>
        {isHydrated && (
          <Suspense fallback={null}>
            <LiveBoard about={about} onLive={setLive} onSaveState={setSaveState} />
          </Suspense>
        )}
        <BoardHead
          view={view}
          onSuggest={() => setSuggesting(!isSuggesting)}
          isSuggesting={isSuggesting}
          onUndo={undo}
        />
        <p role="status" className="told-line small">
          {told}
        </p>
        {acts && isSuggesting && (
          <Suggestions acts={acts} onSay={setTold} onClose={() => setSuggesting(false)} />
        )}
        {acts && <p className="vh">{words.help}</p>}
        {/* The cards are what the keys lead through; the board only listens to them. */}
        <div {...keys} tabIndex={-1}>
          <BoardBody view={view} />
        </div>
        {acts && <ChosenBar acts={acts} onLetGo={scene.letGo} />}
        {acts && question && (
          <AnswerQuestion
            question={question}
            acts={acts}
            onDone={(done) => {
              setQuestion(null);
              if (done === null) return;
              setTold(done);
              scene.letGo();
            }}
          />
        )}
      </section>
    </BoardSceneProvider>
  );
}

interface SceneOptions extends Pick<BoardScene, "about" | "acts" | "covered"> {
  readonly board: Board;
  readonly setTold: (told: string) => void;
  readonly setQuestion: (question: Question) => void;
}

function useScene({ about, covered, board, acts, setTold, setQuestion }: SceneOptions) {
  const words = useTexts(boardTexts);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const laid = useMemo(
    () => layOutBoard(board, about.exercise, about.votes),
    [board, about.exercise, about.votes],
  );
  const letGo = useCallback(() => setChosen(new Set()), []);
  const choose = useCallback((cardId: string) => {
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(cardId)) after.add(cardId);
      return after;
    });
  }, []);
  const latest = useRef({ laid, words });
  latest.current = { laid, words };
  const move = useCallback(
    (cardIds: readonly string[], groupId: string) => {
      const { laid: now, words: say } = latest.current;
      const group = now.allLanes.find((lane) => lane.group.id === groupId)?.group;
      acts?.put(cardIds, groupId);
      setTold(group ? say.moved(cardIds.length, group.title || say.nameless) : say.movedOut(cardIds.length));
      letGo();
    },
    [acts, letGo, setTold],
  );
  const value = useMemo(
    (): BoardScene => ({ about, laid, covered, acts, chosen, choose, ask: setQuestion, move }),
    [about, laid, covered, acts, chosen, choose, setQuestion, move],
  );
  return { value, letGo };
}
