import { createContext, type ReactNode, useContext } from "react";
import type { BoardActs } from "./board-acts";
import type { BoardAbout, CoveredCards } from "./board-data";
import type { LaidOut } from "./lay-out-board";

type CardQuestion = "move" | "gather" | "hide";
type GroupQuestion = "name" | "merge" | "nest" | "remove";

/** What a question is about: the chosen cards, or a group. */
export type Question =
  | { readonly kind: CardQuestion; readonly cardIds: readonly string[] }
  | { readonly kind: GroupQuestion; readonly groupId: string }
  | { readonly kind: "split"; readonly groupId: string; readonly cardIds: readonly string[] };

/** What every part of the board needs. */
export interface BoardScene {
  readonly about: BoardAbout;
  readonly laid: LaidOut;
  readonly covered: CoveredCards;
  /** null: only to be read, or not there yet */
  readonly acts: BoardActs | null;
  readonly chosen: ReadonlySet<string>;
  /** Chooses a card, or no longer. */
  readonly choose: (cardId: string) => void;
  readonly ask: (question: Question) => void;
  /** Moves cards, and says so. */
  readonly move: (cardIds: readonly string[], groupId: string) => void;
}

const SceneContext = createContext<BoardScene | null>(null);

interface ProviderProps {
  readonly value: BoardScene;
  readonly children: ReactNode;
}

export function BoardSceneProvider({ value, children }: ProviderProps) {
  return <SceneContext.Provider value={value}>{children}</SceneContext.Provider>;
}

export function useBoardScene(): BoardScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error("No board around this part");
  return scene;
}
