import { Form, Link, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { formatCount } from "~/domain/wording/format-number";
import { Button, ButtonLink } from "~/ui/button";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { Meter } from "~/ui/meter";
import { Note } from "~/ui/note";
import type { NeedsImportData, ShownImport } from "./import-data";
import { RefusedDownload } from "./import-rows";
import { importTexts } from "./import-texts";

interface ImportStateProps {
  readonly page: NeedsImportData;
  readonly shown: ShownImport;
}

/** An import from its first edit to its last, and the way back. */
export function ImportState(props: ImportStateProps) {
  switch (props.shown.status) {
    case "writing":
    case "undoing":
      return <Running {...props} />;
    case "stopped":
      return <Stopped {...props} />;
    case "done":
      return <Done {...props} />;
    case "undone":
      return <Undone {...props} />;
  }
}

const askEveryMs = 500;

function Running({ page, shown }: ImportStateProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, askEveryMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  const isWriting = shown.status === "writing";
  const far = words.progress(formatCount(language, shown.written), formatCount(language, shown.total));
  return (
    <Card
      title={isWriting ? words.writing : words.undoing}
      aside={<span className="small muted break">{shown.fileName}</span>}
    >
      <div className="body stack">
        {isWriting ? (
          <>
            <div>
              <Meter label={far} value={shown.written} max={shown.total} />
              <p className="num above">{far}</p>
            </div>
            <p className="small muted">{words.writingHelp}</p>
          </>
        ) : (
          <p role="status">{words.undoing}</p>
        )}
        <noscript>
          <Link to={addressOf(page, shown)}>{words.refresh}</Link>
        </noscript>
        {isWriting && <Undo shown={shown} />}
      </div>
    </Card>
  );
}

function Stopped({ shown }: ImportStateProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const isBusy = useNavigation().state !== "idle";
  const why = shown.stoppedBy === "not-allowed" ? words.stoppedWhy["not-allowed"] : words.stoppedWhy.other;
  return (
    <Card title={words.stopped} aside={<span className="small muted break">{shown.fileName}</span>}>
      <div className="body stack">
        <Note tone="warn" role="alert">
          <b>{words.progress(formatCount(language, shown.written), formatCount(language, shown.total))}</b>
          <p>{why}</p>
        </Note>
        {shown.canDecide && (
          <Form method="post" action="." className="acts">
            <input type="hidden" name="importId" value={shown.id} />
            <Button look="primary" name="intent" value="resume" disabled={isBusy}>
              {words.resume}
            </Button>
          </Form>
        )}
        <Undo shown={shown} />
      </div>
    </Card>
  );
}

function Done({ page, shown }: ImportStateProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const count = (n: number) => formatCount(language, n);
  return (
    <Card
      title={words.done(shown.written, count(shown.written))}
      aside={<span className="small muted break">{shown.fileName}</span>}
    >
      <div className="body stack">
        <Note tone="ok" role="status">
          {words.doneHelp}
        </Note>
        {shown.refused > 0 && (
          <Note tone="warn">
            <p>
              <b>{words.refusedTitle(shown.refused, count(shown.refused))}</b>
            </p>
            <p className="small">{words.leftOutHelp}</p>
            <p className="acts">
              <RefusedDownload workspaceId={page.workspaceId} importId={shown.id} />
            </p>
          </Note>
        )}
        <p className="acts">
          <ButtonLink look="primary" to={`/cantieri/${page.workspaceId}/bisogni`}>
            {words.toNeeds}
          </ButtonLink>
          <ButtonLink look="outline" to=".">
            {words.importMore}
          </ButtonLink>
        </p>
        <Undo shown={shown} />
      </div>
    </Card>
  );
}

function Undone({ page, shown }: ImportStateProps) {
  const words = useTexts(importTexts);
  const language = useLanguage();
  const count = (n: number) => formatCount(language, n);
  const { kept, keptCount, removed } = shown;
  return (
    <Card title={words.undone} aside={<span className="small muted break">{shown.fileName}</span>}>
      <div className="body stack">
        <Note tone="ok" role="status">
          {words.removed(removed, count(removed))}
        </Note>
        {keptCount > 0 && (
          <div>
            <p>{words.keptTitle(keptCount, count(keptCount))}</p>
            <ul className="kept" lang="it">
              {kept.map(({ id, title }) => (
                <li key={id}>
                  <Link to={`/cantieri/${page.workspaceId}/bisogni/${id}`}>{title}</Link>
                </li>
              ))}
            </ul>
            {kept.length < keptCount && (
              <p className="small muted">{words.keptMore(count(keptCount - kept.length))}</p>
            )}
          </div>
        )}
        <p className="acts">
          <ButtonLink look="primary" to={`/cantieri/${page.workspaceId}/bisogni`}>
            {words.toNeeds}
          </ButtonLink>
          <ButtonLink look="outline" to=".">
            {words.importMore}
          </ButtonLink>
        </p>
      </div>
    </Card>
  );
}

/** In two steps: one says what it does. */
function Undo({ shown }: { readonly shown: ShownImport }) {
  const words = useTexts(importTexts);
  const isBusy = useNavigation().state !== "idle";
  if (!shown.canUndo || !shown.canDecide) return null;
  return (
    <details className="undo">
      <summary>{words.undo}</summary>
      <p className="small">{words.undoHelp}</p>
      <Form method="post" action="." className="acts">
        <input type="hidden" name="importId" value={shown.id} />
        <Button look="danger" name="intent" value="undo" disabled={isBusy}>
          {words.undoSure}
        </Button>
      </Form>
    </details>
  );
}

function addressOf({ workspaceId }: NeedsImportData, { id }: ShownImport): string {
  return `/cantieri/${workspaceId}/bisogni/importa?importazione=${id}`;
}
