import type { MapHint } from "./use-hints";

interface Manners {
  readonly frame: HTMLElement;
  /** taps then mean places, also two quick ones */
  readonly isAsking: boolean;
  readonly onHint: (hint: MapHint) => void;
}

/**
 * Whether an event on the map moves it. The wheel and one finger belong to the page, where it can scroll, until Ctrl,
 * the focus or a second finger says otherwise.
 */
export function mayMove(event: Event, { frame, isAsking, onHint }: Manners): boolean {
  if (event instanceof WheelEvent) {
    if (event.ctrlKey || event.metaKey || hasFocus(frame)) return true;
    onHint("wheel");
    return false;
  }
  if (event.type === "touchstart" && event instanceof TouchEvent) {
    if (event.touches.length > 1 || !canPageScroll(frame)) return true;
    onHint("touch");
    return false;
  }
  // A double tap arrives as the end of its second touch.
  if (event.type === "dblclick" || event.type === "touchend") return !isAsking && !isOnMark(event);
  return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey;
}

/** Whether one finger on the frame would scroll something around it. */
export function canPageScroll(frame: HTMLElement): boolean {
  for (let element = frame.parentElement; element; element = element.parentElement) {
    const isPage = element === document.documentElement;
    const scrolls = isPage || /auto|scroll/.test(getComputedStyle(element).overflowY);
    if (scrolls && element.scrollHeight > element.clientHeight + 1) return true;
  }
  return false;
}

function hasFocus(frame: HTMLElement): boolean {
  return frame.contains(document.activeElement);
}

function isOnMark(event: Event): boolean {
  return event.target instanceof Element && event.target.closest("[data-key]") !== null;
}
