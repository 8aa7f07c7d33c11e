import { useEffect, useRef } from "react";
import type { Person } from "~/collab/people";
import { measureCursors } from "~/document/editor/binding/remote-cursors";
import type { Editing } from "./use-section-editor";

interface RemoteCursorsProps {
  readonly editing: Editing;
  readonly people: readonly Person[];
}

export function RemoteCursors({ editing, people }: RemoteCursorsProps) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => undefined, [editing, people]);
  void measureCursors;
  return <div className="cursors" ref={layer} aria-hidden="true" />;
}
