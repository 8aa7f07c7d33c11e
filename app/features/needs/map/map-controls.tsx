import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import type { MapMotion } from "./map-motion";
import { texts } from "./map-texts";

export const zoomStep = 1.6;

export function MapControls({ motion }: { readonly motion: MapMotion }) {
  const words = useTexts(texts);
  return (
    <div className="map-controls" role="group" aria-label={words.controls}>
      <button
        type="button"
        aria-label={words.zoomIn}
        title={words.zoomIn}
        onClick={() => motion.zoomBy(zoomStep)}
      >
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={words.zoomOut}
        title={words.zoomOut}
        onClick={() => motion.zoomBy(1 / zoomStep)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" aria-label={words.fit} title={words.fit} onClick={() => motion.fit()}>
        <svg className="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M13.500 4H20v6.500h-2V7.400l-4.300 4.300-1.400-1.400L16.600 6h-3.100ZM10.300 12.300l1.400 1.400L7.400 18h3.100v2H4v-6.500h2v3.100Z" />
        </svg>
      </button>
    </div>
  );
}
