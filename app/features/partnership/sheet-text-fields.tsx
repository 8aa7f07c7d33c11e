import { useEffect, useRef } from "react";
import type * as Y from "yjs";
import { bindTextarea } from "~/document/textarea/bind-textarea";
import { sheetText } from "~/document/workspace-document";
import { type PartnerSheet, type SheetText, sheetTexts } from "~/domain/partnership/partner-sheet";
import { codePoints } from "~/domain/text/count-characters";
import { formatCount } from "~/domain/wording/format-number";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { sheetWords } from "./sheet-texts";

interface SheetTextFieldsProps {
  readonly sheet: PartnerSheet;
  readonly doc: Y.Doc | null;
}

/** The long texts, each written live; to read where they cannot be written. */
export function SheetTextFields({ sheet, doc }: SheetTextFieldsProps) {
  const words = useTexts(sheetWords);
  return sheetTexts.map((name) => {
    const [title, help] = words.texts[name];
    const written = sheet.texts[name];
    return (
      <Card key={name} title={title} aside={<Characters count={codePoints(written)} />}>
        <div className="body">
          {doc ? (
            <WrittenText doc={doc} name={name} title={title} help={help} />
          ) : written.trim() === "" ? (
            <p className="muted">{words.emptyText}</p>
          ) : (
            <p className="written" lang="it">
              {written}
            </p>
          )}
        </div>
      </Card>
    );
  });
}

function Characters({ count }: { readonly count: number }) {
  const words = useTexts(sheetWords);
  const language = useLanguage();
  return <span className="small muted num">{words.characters(formatCount(language, count))}</span>;
}

interface WrittenTextProps {
  readonly doc: Y.Doc;
  readonly name: SheetText;
  readonly title: string;
  readonly help: string;
}

function WrittenText({ doc, name, title, help }: WrittenTextProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (area.current === null) return;
    const binding = bindTextarea(area.current, sheetText(doc, name));
    return () => binding.dispose();
  }, [doc, name]);
  return (
    <div className="field">
      <span className="help" id={`${name}-help`}>
        {help}
      </span>
      <textarea
        ref={area}
        id={name}
        className="in"
        rows={8}
        lang="it"
        aria-label={title}
        aria-describedby={`${name}-help`}
        spellCheck
      />
    </div>
  );
}
