import { Link } from "@remix-run/react";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import type { NoticeData } from "./notice-data";
import { noticeTexts } from "./notice-texts";

/** The managing bodies of the partnership, with which of the district each one is. */
export function DistrictBodies({ data }: { readonly data: NoticeData }) {
  const words = useTexts(noticeTexts);
  const { workspaceId, bodies, canSetPlace } = data;
  return (
    <Card title={words.bodies}>
      <div className="body" id="enti-gestori">
        <p className="small muted">{bodies.length === 0 ? words.noManagingBody : words.bodiesWhy}</p>
        {bodies.length > 0 && (
          <dl className="dl one">
            {bodies.map(({ organisationId, name, body }) => (
              <div key={organisationId}>
                <dt>{name}</dt>
                <dd>
                  {body ?? <span className="muted">{words.bodyNotSaid}</span>}{" "}
                  {canSetPlace && (
                    <Link
                      className="small"
                      to={`/cantieri/${workspaceId}/partenariato/${organisationId}/posto`}
                      aria-label={words.sayPlace(name)}
                    >
                      {body === null ? words.sayIt : words.changeIt}
                    </Link>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Card>
  );
}
