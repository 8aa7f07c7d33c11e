import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Asks the page's data again when the server says that something of the workspace changed. */
export function useWorkspaceEvents(workspaceId: string): void {
  const { revalidate } = useRevalidator();
  const latest = useRef<() => unknown>(revalidate);
  latest.current = revalidate;
  useEffect(() => {
    const events = new EventSource(`/cantieri/${workspaceId}/eventi`);
    events.addEventListener("change", () => {
      // Going to another page ends the asking: that page brings its own data.
      Promise.resolve(latest.current()).catch(() => undefined);
    });
    return () => events.close();
  }, [workspaceId]);
}
