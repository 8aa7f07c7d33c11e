import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { asOfField, type PresentPeople } from "./shell-data";

const settleMs = 40;

/**
 * Asks the page's data again when the server says that something of the workspace changed, and passes on who is in it.
 * `onPresent` must stay the same function.
 */
export function useWorkspaceEvents(
  { workspaceId, asOf }: { readonly workspaceId: string; readonly asOf: string },
  onPresent: (present: PresentPeople) => void,
): void {
  const [told, setTold] = useState(0);
  const answered = useRef(0);
  const { revalidate } = useRevalidator();
  const newest = useRef(asOf);
  useEffect(() => {
    newest.current = asOf;
  }, [asOf]);

  useEffect(() => {
    const query = new URLSearchParams({ [asOfField]: newest.current });
    const events = new EventSource(`/cantieri/${workspaceId}/eventi?${query.toString()}`);
    const tell = () => setTold((times) => times + 1);
    let hasBeenOpen = false;
    events.addEventListener("change", tell);
    events.addEventListener("present", ({ data }: MessageEvent<string>) => {
      // Our own server wrote it, of this very type.
      onPresent(JSON.parse(data) as PresentPeople);
    });
    events.addEventListener("open", () => {
      // What changed while the line was down was told to nobody.
      if (hasBeenOpen) tell();
      hasBeenOpen = true;
    });
    return () => events.close();
  }, [workspaceId, onPresent]);

  // One question at a time: a second would break off the first, or the way to another page.
  useEffect(() => {
    if (told === answered.current) return undefined;
    const timer = setInterval(() => {
      if (isAsking()) return;
      clearInterval(timer);
      answered.current = told;
      revalidate();
    }, settleMs);
    return () => clearInterval(timer);
  }, [told, revalidate]);
}

/**
 * Whether the page is on its way to another, or asks for its data, at this very moment: what the hooks of the router
 * say is what React has shown by now, and may be older.
 */
function isAsking(): boolean {
  const { navigation, revalidation } = window.__remixRouter.state;
  return navigation.state !== "idle" || revalidation !== "idle";
}
