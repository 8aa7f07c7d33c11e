import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { createSendingKeys, newSendingKey } from "~/ui/sending-keys";
import { createSteadyFetch, pauseInPage } from "~/ui/steady-fetch";
import { tellSending, tellSent, tellUnsent } from "~/ui/unsent";

// The framework replaces the page by an error when it cannot fetch or send, and somebody may be writing in it.
window.fetch = createSteadyFetch({
  fetch: window.fetch.bind(window),
  pause: pauseInPage,
  tell: tellUnsent,
  tellSending,
  tellSent,
  path: () => window.location.pathname,
  signIn: "/accedi?verso=",
  isOffline: () => !navigator.onLine,
  keys: createSendingKeys(newSendingKey),
});

// Whoever clicks while the page asks for its data breaks the question off, which is no failure.
window.addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof DOMException && event.reason.name === "AbortError") event.preventDefault();
});

void decodeState().then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  }),
);

/**
 * Until the state of the page is decoded, RemixBrowser throws the promise of it. React must not meet that promise:
 * a key pressed at that moment makes it give up the whole page ("Root did not complete"), and with it the editor.
 */
async function decodeState(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    await decoding;
  }
}
