import { useNavigate } from "@remix-run/react";
import { useCallback, useMemo } from "react";
import { heatOfNeeds } from "~/domain/map/classify";
import { fillOfIndicator } from "~/domain/map/fill-of-indicator";
import type { MapFill } from "~/domain/map/pins";
import type { ListedNeed } from "~/domain/needs/list-needs";
import { nowhere } from "~/domain/needs/give-place";
import type { Need } from "~/domain/needs/need";
import { heat } from "~/domain/needs/needs-query";
import { pinsOf } from "~/domain/needs/pins-of";
import { useLanguage, useTexts } from "~/ui/language";
import { NeedsMap } from "./map/needs-map";
import { needTexts } from "./need-texts";
import { type Sketch, useNeedsScene } from "./needs-scene";
import { needsTexts } from "./needs-texts";
import { useNeedsQuery } from "./use-needs-query";
import type { Scene } from "./use-scene";

interface ScreenMapProps {
  readonly scene: Scene;
  /** those of the list, in its order */
  readonly found: readonly ListedNeed[];
  readonly selectedId: string | null;
}

/** The needs of the list on the map, in the same order. */
export function ScreenMap({ scene, found, selectedId }: ScreenMapProps) {
  const { care, shapes, listed, asked, writing, pathOf, give, stopAsking, focus, sketched } = scene;
  const { newTitle } = useTexts(needTexts);
  const navigate = useNavigate();
  const handleSelect = useCallback((id: string) => navigate(pathOf(id)), [navigate, pathOf]);
  const open = listed.find(({ need }) => need.id === selectedId);
  const pins = useMemo(() => {
    // What is open is on the map whatever the filters leave out.
    const shown = open === undefined || found.includes(open) ? found : [...found, open];
    const needs = shown.map(({ need }) => need);
    const all =
      sketched === null ? needs : [...needs, { ...unsaid, ...sketched, title: sketched.title || newTitle }];
    return pinsOf({ needs: all, categories: care.categories, care, shapes });
  }, [found, open, sketched, newTitle, care, shapes]);
  const { municipalities } = open?.need.place ?? sketched?.place ?? nowhere;
  const chosenCodes = useMemo(() => new Set(municipalities), [municipalities]);
  return (
    <NeedsMap
      shapes={shapes}
      pins={pins}
      fill={useFill(found)}
      selectedId={open?.need.id ?? (sketched && unsaid.id)}
      focus={focus}
      onSelect={handleSelect}
      chosenCodes={chosenCodes}
      asking={asked}
      onPlace={give}
      onCancel={stopAsking}
      people={writing}
    />
  );
}

/** What the form of a new need does not ask. */
const unsaid: Omit<Need, keyof Sketch> = {
  id: "nuovo",
  description: "",
  targetGroup: "",
  severity: null,
  priority: null,
  priorityReason: "",
  status: "raised",
  setAsideReason: "",
};

function useFill(found: readonly ListedNeed[]): MapFill | null {
  const { heat: heatTitle } = useTexts(needsTexts);
  const language = useLanguage();
  const { about } = useNeedsScene();
  const { indicator: wanted } = useNeedsQuery().query;
  const indicator = about.indicators.find(({ id }) => id === wanted);
  return useMemo(() => {
    if (wanted === heat)
      return heatOfNeeds(
        found.map(({ need }) => need),
        { title: heatTitle, note: "", language },
      );
    return indicator === undefined ? null : fillOfIndicator(indicator, language);
  }, [wanted, indicator, found, heatTitle, language]);
}
