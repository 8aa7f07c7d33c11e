import { type ReactNode, useMemo, useState } from "react";
import { OthersPresent, othersPresent } from "./others-present";
import type { PresentPeople, ShellData } from "./shell-data";
import { useWorkspaceEvents } from "./use-workspace-events";

interface WorkspaceNewsProps {
  readonly shell: ShellData;
  /** names the last change that is in the page's data */
  readonly asOf: string;
  readonly children: ReactNode;
}

/** Keeps what is inside as new as the workspace; who comes and goes draws again only what shows it. */
export function WorkspaceNews({ shell, asOf, children }: WorkspaceNewsProps) {
  const [told, setTold] = useState<PresentPeople | null>(null);
  useWorkspaceEvents({ workspaceId: shell.workspace.id, asOf }, setTold);
  const people = useMemo(() => othersPresent(shell, told), [shell, told]);
  return <OthersPresent.Provider value={people}>{children}</OthersPresent.Provider>;
}
