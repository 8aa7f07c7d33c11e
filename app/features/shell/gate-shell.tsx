import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Brand } from "~/ui/brand";
import { useTexts } from "~/ui/language";
import { SlimHeader } from "./slim-header";
import { texts } from "./texts";

interface GateShellProps {
  readonly person?: { readonly name: string; readonly organisation?: string } | null;
  /** with the blue bar: pages of people who are in, but not in a workspace */
  readonly hasBar?: boolean;
  readonly children: ReactNode;
}

/** Around the pages outside a workspace: sign-in, invitations, the list of workspaces, errors. */
export function GateShell({ person = null, hasBar = false, children }: GateShellProps) {
  const words = useTexts(texts);
  return (
    <div className="outside">
      <header>
        <SlimHeader title="Cantiere" person={person} />
        {hasBar && <GateBar />}
      </header>
      {children}
      <footer className="sitefoot">
        <Link to="/informazioni/accessibilita" data-element="accessibility-link">
          {words.accessibilityStatement}
        </Link>
        <Link to="/informazioni/privacy" data-element="privacy-policy-link">
          {words.privacy}
        </Link>
        <Link to="/informazioni/note-legali">{words.legal}</Link>
      </footer>
    </div>
  );
}

function GateBar() {
  return (
    <>
      <div className="bar">
        <Brand />
      </div>
      <div className="pbar">
        <span className="ttl">Cantiere</span>
      </div>
    </>
  );
}
