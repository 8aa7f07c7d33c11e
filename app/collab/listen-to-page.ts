/** Listens to what the browser says of the page and the network; returns what stops it. */
export function listenToPage(page: {
  isUnsent(): boolean;
  online(): void;
  offline(): void;
  /** somebody looks at it again */
  look(): void;
  /** the page may not come back */
  hide(): void;
}): () => void {
  if (typeof window === "undefined") return () => undefined;
  const controller = new AbortController();
  const { signal } = controller;
  const listen = (name: keyof WindowEventMap, handle: () => void) =>
    window.addEventListener(name, () => handle(), { signal });
  listen("online", page.online);
  listen("offline", page.offline);
  listen("pagehide", page.hide);
  listen("focus", page.look);
  document.addEventListener("visibilitychange", () => !document.hidden && page.look(), { signal });
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (page.isUnsent()) event.preventDefault();
    },
    { signal },
  );
  return () => controller.abort();
}
