import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { PartLink } from "./part-link";
import { texts } from "./texts";

/** The navigation of the phone. */
export function TabBar({ workspaceId }: { readonly workspaceId: string }) {
  const words = useTexts(texts);
  const base = `/cantieri/${workspaceId}`;
  return (
    <nav className="tabbar" aria-label={words.menu}>
      <Tab to={base} end icon="home" label={words.home} />
      <Tab to={`${base}/proposta`} icon="pencil" label={words.proposal} />
      <Tab to={`${base}/bisogni`} also={[`${base}/territorio`]} icon="map-marker" label={words.needs} />
      <Tab to={`${base}/laboratori`} icon="presentation" label={words.workshops} />
      <Tab
        to={`${base}/impostazioni`}
        also={[`${base}/consegna`, `${base}/partenariato`]}
        icon="settings"
        label={words.more}
      />
    </nav>
  );
}

interface TabProps {
  readonly to: string;
  readonly end?: boolean;
  readonly also?: readonly string[];
  readonly icon: IconName;
  readonly label: string;
}

function Tab({ icon, label, ...link }: TabProps) {
  return (
    <PartLink {...link}>
      <Icon name={icon} />
      {label}
    </PartLink>
  );
}
