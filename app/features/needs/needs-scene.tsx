import { createContext, useContext } from "react";
import type { Care } from "~/domain/needs/care";
import type { ListedNeed } from "~/domain/needs/list-needs";
import type { Evidence, Need, NeedLink } from "~/domain/needs/need";
import type { MapShapes } from "~/domain/map/map-shapes";
import type { Point } from "~/domain/territory/point";
import type { AskedPlace, GivenPlace, MapPerson } from "./map/map-props";
import type { NeedActs, OfferedUndo } from "./need-acts";
import type { NeedsAbout } from "./needs-data";

export type Sketch = Pick<Need, "kind" | "title" | "categoryId" | "place" | "people">;

/** What all parts of the screen of the needs know. */
export interface NeedsScene {
  readonly about: NeedsAbout;
  readonly care: Omit<Care, "categories"> & Pick<NeedsAbout, "categories">;
  readonly shapes: MapShapes;
  readonly listed: readonly ListedNeed[];
  readonly evidence: readonly Evidence[];
  readonly links: readonly NeedLink[];
  /** null: the person only reads, or the document is not here yet */
  readonly acts: NeedActs | null;
  /** the document is here: what is not in it is not there */
  readonly isLive: boolean;
  readonly writing: readonly MapPerson[];
  /** of a municipality, by its ISTAT code; null: not known here */
  readonly nameOf: (code: string) => string | null;
  /** Where the list is, or a part of the screen, with the filters of now. */
  readonly pathOf: (part?: string) => string;
  /** what is asked of the map now */
  readonly asked: AskedPlace | null;
  /** Asks for a place on the map, until it is given or people give it up. */
  readonly ask: (what: AskedPlace, give: (place: GivenPlace) => void) => void;
  readonly stopAsking: () => void;
  /** Brings the map to a place that was found elsewhere, by its name. */
  readonly showPlace: (point: Point) => void;
  /** Shows on the map what is being written and not added yet; null: nothing is. */
  readonly sketch: (need: Sketch | null) => void;
  /** Says what was done, with the way back, wherever on the screen people go next. */
  readonly offer: (offered: OfferedUndo) => void;
}

const SceneContext = createContext<NeedsScene | null>(null);
export const NeedsSceneProvider = SceneContext.Provider;

export function useNeedsScene(): NeedsScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error("The part is not on the screen of the needs");
  return scene;
}
