import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Asks the page's data again when the server says that something of the workspace changed. */
export function useWorkspaceEvents(workspaceId: string): void {
  const { revalidate } = useRevalidator();
  const latest = useRef<() => unknown>(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    const events = new EventSource(`/cantieri/${workspaceId}/eventi`);
    const askAgain = () => {
      // Going to another page ends the asking: that page brings its own data.
      Promise.resolve(latest.current()).catch(() => undefined);
    };
    events.addEventListener("change", askAgain);
    let hasBeenOpen = false;
    events.addEventListener("open", () => {
      // What changed while the line was down was told to nobody.
      if (hasBeenOpen) askAgain();
      hasBeenOpen = true;
    });
    return () => events.close();
  }, [workspaceId]);
}
