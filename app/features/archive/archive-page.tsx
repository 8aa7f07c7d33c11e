import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Card } from "~/ui/card";
import { useTexts } from "~/ui/language";
import { PageHead } from "~/ui/page-head";
import type { ArchiveData } from "./archive-data";
import { ArchiveJobCard } from "./archive-job";
import { archiveTexts } from "./archive-texts";

/** What goes along, and the archive from the press to the file. */
export function ArchivePage({ archive }: { readonly archive: ArchiveData }) {
  const words = useTexts(archiveTexts);
  const { workspaceId, title, job } = archive;
  const base = `/cantieri/${workspaceId}`;
  const isDone = job?.status === "ready";
  return (
    <main id="contenuto" tabIndex={-1} className="main">
      <PageHead
        title={words.title}
        crumbs={{
          label: words.trail,
          trail: [
            { to: base, words: title },
            { to: `${base}/impostazioni`, words: words.settings },
          ],
        }}
        facts={words.facts}
      />
      <div className="stack">
        <Card title={words.what}>
          <div className="body fields">
            <ul className="happens">
              {words.inside.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            <p>{words.outside}</p>
            <p>
              <b>{words.care}</b>
            </p>
            {job?.status !== "running" && (
              <Form method="post" preventScrollReset className="acts">
                <Button look={isDone ? "outline" : "primary"} icon="download">
                  {isDone ? words.makeAgain : words.make}
                </Button>
              </Form>
            )}
          </div>
        </Card>
        {job !== null && <ArchiveJobCard job={job} workspaceId={workspaceId} />}
      </div>
    </main>
  );
}
