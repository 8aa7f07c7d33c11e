import { NavLink } from "@remix-run/react";
import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { texts } from "./texts";

/** The navigation of the phone. */
export function TabBar({ workspaceId }: { readonly workspaceId: string }) {
  const words = useTexts(texts);
  const base = `/cantieri/${workspaceId}`;
  return (
    <nav className="tabbar" aria-label={words.menu}>
      <Tab to={base} end icon="home" label={words.home} />
      <Tab to={`${base}/proposta`} icon="pencil" label={words.proposal} />
      <Tab to={`${base}/partenariato`} icon="people" label={words.partnership} />
      <Tab to={`${base}/consegna`} icon="file-signed" label={words.delivery} />
      <Tab to={`${base}/impostazioni`} icon="settings" label={words.more} />
    </nav>
  );
}

interface TabProps {
  readonly to: string;
  readonly end?: boolean;
  readonly icon: IconName;
  readonly label: string;
}

function Tab({ to, end = false, icon, label }: TabProps) {
  return (
    <NavLink to={to} end={end}>
      <Icon name={icon} />
      {label}
    </NavLink>
  );
}
