import { Form, Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { Tag } from "~/ui/tag";
import { useTexts } from "~/ui/language";
import {
  addressOf,
  type ListedVersion,
  type SectionVersionsData,
  type VersionName,
  type VersionView,
} from "./versions-data";
import { versionsTexts } from "./versions-texts";

interface VersionsListProps {
  readonly data: SectionVersionsData;
}

/** Every time somebody had finished writing, and every version with a name. */
export function VersionsList({ data }: VersionsListProps) {
  const words = useTexts(versionsTexts);
  const { versions, shown, rights } = data;
  return (
    <Card
      title={words.list}
      aside={<span className="small muted">{words.count(versions.length)}</span>}
      pattern="versions-list"
    >
      <ol>
        {versions.map((version) => (
          <li key={version.seq} className={version.seq === shown?.seq ? "on" : undefined}>
            <Version version={version} isShown={version.seq === shown?.seq} view={shown?.view ?? "changes"} />
            {version.names.map((name) => (
              <Name key={name.milestoneId} name={name} mayUnname={rights.unname} />
            ))}
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface VersionProps {
  readonly version: ListedVersion;
  readonly isShown: boolean;
  readonly view: VersionView;
}

function Version({ version: { seq, when, who, isNow }, isShown, view }: VersionProps) {
  const words = useTexts(versionsTexts);
  return (
    <Link
      to={`?versione=${seq}&vista=${addressOf[view]}`}
      preventScrollReset
      {...(isShown && { "aria-current": "true" as const })}
    >
      <span className="when">
        {when} {isNow && <Tag tone="ok">{words.now}</Tag>}
      </span>
      <span className="small muted">{who.length === 0 ? words.first : who.join(", ")}</span>
    </Link>
  );
}

function Name({ name, mayUnname }: { readonly name: VersionName; readonly mayUnname: boolean }) {
  const words = useTexts(versionsTexts);
  return (
    <div className="version-name">
      <span>
        <b>{name.name}</b>{" "}
        <span className="small muted">
          {words.named(name.by)}
          {name.ofAll && `, ${words.ofAll}`}
        </span>
      </span>
      {mayUnname && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="milestone" value={name.milestoneId} />
          <Button small look="quiet" name="intent" value="unname" aria-label={words.unnameOf(name.name)}>
            {words.unname}
          </Button>
        </Form>
      )}
    </div>
  );
}
