import { useCallback, useMemo, useState } from "react";
import { prepareToListNeeds } from "~/domain/needs/list-needs";
import type { Point } from "~/domain/territory/point";
import type { AskedPlace, GivenPlace } from "./map/map-props";
import type { LiveNeeds, OfferedUndo } from "./need-acts";
import type { NeedsAbout, NeedsGround } from "./needs-data";
import type { NeedsScene, Sketch } from "./needs-scene";
import { useNeedsQuery } from "./use-needs-query";
import { useShapes } from "./use-shapes";

interface SceneGiven {
  readonly ground: NeedsGround;
  readonly about: NeedsAbout;
  readonly live: LiveNeeds | null;
}

interface Question {
  readonly what: AskedPlace;
  readonly give: (place: GivenPlace) => void;
}

export interface Scene extends NeedsScene {
  readonly give: (place: GivenPlace) => void;
  readonly offered: OfferedUndo | null;
  /** another object each time the map has to go there */
  readonly focus: { readonly point: Point } | null;
  readonly sketched: Sketch | null;
}

/** All that the parts of the screen know: as the page was sent, until the live document is here. */
export function useScene({ ground, about, live }: SceneGiven): Scene {
  const { workspaceId, categories, gridMetres, fewestPeople } = about;
  const contents = live?.contents ?? ground.contents;
  const shapes = useShapes(ground.shapes, { workspaceId, version: about.shapesVersion });
  // The same object as long as it says the same: what is made of it lives on when the page's data come again.
  const careSaid = JSON.stringify({ categories, gridMetres, fewestPeople });
  // It was written one line above.
  const care = useMemo(() => JSON.parse(careSaid) as NeedsScene["care"], [careSaid]);
  const names = useMemo(() => new Map(shapes.municipalities.map(({ code, name }) => [code, name])), [shapes]);
  const nameOf = useCallback((code: string) => names.get(code) ?? null, [names]);
  const list = useMemo(() => prepareToListNeeds({ categories: care.categories, nameOf }), [care, nameOf]);
  const { needs, links } = contents;
  const listed = useMemo(() => list({ needs, links }), [list, needs, links]);
  const { search } = useNeedsQuery();
  const pathOf = useCallback(
    (part?: string) => `/cantieri/${workspaceId}/bisogni${part === undefined ? "" : `/${part}`}${search}`,
    [workspaceId, search],
  );
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (what: AskedPlace, give: (place: GivenPlace) => void) => setQuestion({ what, give }),
    [],
  );
  const stopAsking = useCallback(() => setQuestion(null), []);
  const give = useCallback(
    (place: GivenPlace) => {
      setQuestion(null);
      question?.give(place);
    },
    [question],
  );
  const [focus, setFocus] = useState<Scene["focus"]>(null);
  const showPlace = useCallback((point: Point) => setFocus({ point }), []);
  const [sketched, sketch] = useState<Sketch | null>(null);
  const [offered, offer] = useState<OfferedUndo | null>(null);
  return useMemo(
    () => ({
      ...{ offer, offered, focus, showPlace, sketched, sketch },
      ...{ about, care, shapes, listed, nameOf, pathOf, ask, stopAsking, give },
      evidence: contents.evidence,
      links: contents.links,
      acts: live?.acts ?? null,
      isLive: live !== null,
      writing: live?.writing ?? [],
      asked: question?.what ?? null,
    }),
    [
      about,
      care,
      shapes,
      listed,
      nameOf,
      pathOf,
      ask,
      stopAsking,
      give,
      contents,
      live,
      question,
      offered,
      focus,
      showPlace,
      sketched,
    ],
  );
}
