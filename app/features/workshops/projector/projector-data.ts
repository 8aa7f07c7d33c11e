import type { Board } from "~/domain/workshop/board";
import type { Layout } from "~/domain/workshop/exercise";
import type { Phrase } from "~/domain/workshop/phrase";
import type { PublicState } from "~/domain/workshop/public-state";

/** What is thrown on the wall, for everybody in the room to see. */
export interface ProjectorData {
  readonly workspaceId: string;
  readonly workshopId: string;
  readonly accountId: string;
  readonly title: string;
  /** six letters; null: it is not open */
  readonly code: string | null;
  /** to be typed: "cantiere.example/partecipa" */
  readonly address: string;
  readonly qr: { readonly size: number; readonly path: string } | null;
  readonly stages: readonly ProjectedStage[];
  /** both as they were when the page was made */
  readonly state: PublicState;
  readonly board: Board;
}

export interface ProjectedStage {
  readonly id: string;
  readonly exercise: number;
  readonly layout: Layout;
  readonly title: Phrase;
}
