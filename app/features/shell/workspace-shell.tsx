import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { TrailStart } from "~/ui/trail-start";
import type { ShellData } from "./shell-data";
import { PhoneBar } from "./phone-bar";
import { SideNavigation } from "./side-navigation";
import { SlimHeader } from "./slim-header";
import { StageBanner } from "./stage-banner";
import { TabBar } from "./tab-bar";
import { texts } from "./texts";
import { WorkBar } from "./work-bar";

interface WorkspaceShellProps {
  readonly shell: ShellData;
  readonly children: ReactNode;
}

/** Slim header, work bar, side navigation, and the page. On phones: one bar above, one below. */
export function WorkspaceShell({ shell, children }: WorkspaceShellProps) {
  const words = useTexts(texts);
  return (
    <div className="app-fixed workspace">
      <header>
        <SlimHeader
          title={shell.workspace.districts}
          isExample={shell.workspace.isExample}
          person={shell.person}
        />
        <WorkBar shell={shell} />
        <PhoneBar shell={shell} />
      </header>
      <StageBanner shell={shell} />
      <div className="frame">
        <SideNavigation shell={shell} />
        <TrailStart value={{ to: "/cantieri", words: words.yourWorkspaces }}>{children}</TrailStart>
      </div>
      <TabBar workspaceId={shell.workspace.id} />
    </div>
  );
}
