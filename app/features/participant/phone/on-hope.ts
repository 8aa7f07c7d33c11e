/** Calls when there is hope of news: the network is back, or the page is looked at again. Returns the way to stop. */
export function onHope(listener: () => void): () => void {
  const look = () => {
    if (document.visibilityState === "visible") listener();
  };
  window.addEventListener("online", listener);
  window.addEventListener("pageshow", listener);
  document.addEventListener("visibilitychange", look);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("pageshow", listener);
    document.removeEventListener("visibilitychange", look);
  };
}
