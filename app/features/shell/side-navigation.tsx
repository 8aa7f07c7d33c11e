import { Icon, type IconName } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { LegalLinks } from "./legal-links";
import { PartLink } from "./part-link";
import type { ShellData } from "./shell-data";
import { texts } from "./texts";

/** The parts of the workspace in working order; only those that are there. */
export function SideNavigation({ shell }: { readonly shell: ShellData }) {
  const words = useTexts(texts);
  const base = `/cantieri/${shell.workspace.id}`;
  return (
    <nav className="side" aria-label={words.parts}>
      <ul>
        <Part to={base} end icon="home" label={words.overview} />
      </ul>
      <h2>{words.understand}</h2>
      <ul>
        <Part to={`${base}/bisogni`} also={[`${base}/territorio`]} icon="map-marker" label={words.needs} />
        <Part
          to={`${base}/laboratori`}
          icon="presentation"
          label={words.workshops}
          {...(shell.workshops > 0 && { count: String(shell.workshops) })}
        />
      </ul>
      <h2>{words.build}</h2>
      <ul>
        <Part
          to={`${base}/partenariato`}
          icon="people"
          label={words.partnership}
          {...(shell.unmetRules > 0 && {
            count: String(shell.unmetRules),
            alarm: words.unmetRules(shell.unmetRules),
          })}
        />
      </ul>
      <h2>{words.write}</h2>
      <ul>
        <Part
          to={`${base}/proposta`}
          icon="pencil"
          label={words.proposal}
          count={`${shell.written}/${shell.sections}`}
        />
      </ul>
      <h2>{words.deliver}</h2>
      <ul>
        <Part to={`${base}/consegna`} icon="file-signed" label={words.delivery} />
      </ul>
      <ul className="last">
        <Part to={`${base}/impostazioni`} icon="settings" label={words.settings} />
      </ul>
      <LegalLinks />
    </nav>
  );
}

interface PartProps {
  readonly to: string;
  readonly end?: boolean;
  readonly also?: readonly string[];
  readonly icon: IconName;
  readonly label: string;
  readonly count?: string;
  /** what the count says when it is of things to put right */
  readonly alarm?: string;
}

function Part({ icon, label, count, alarm, ...link }: PartProps) {
  return (
    <li>
      <PartLink {...link} title={label} aria-label={count ? `${label}, ${alarm ?? count}` : label}>
        <Icon name={icon} /> {label}
        {count && (
          <span className={alarm ? "dotbad" : "n"} title={alarm}>
            {count}
          </span>
        )}
      </PartLink>
    </li>
  );
}
