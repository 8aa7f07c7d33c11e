import { type FetcherWithComponents, useFetcher } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "~/ui/language";
import { consoleTexts, type ConsoleWords } from "./console-texts";

/** What the desk answers to an act. */
export type ActAnswer = { readonly status: "done" } | { readonly status: "refused"; readonly code: string };

interface ActFormProps {
  readonly intent: string;
  /** what the act is about */
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly className?: string;
  readonly children: ReactNode;
  /** the sentences for its own refusals; else the general one */
  readonly fetcher?: FetcherWithComponents<ActAnswer>;
}

/** One act of the desk: the page stays where it is, and asks for its data again. */
export function ActForm({ intent, fields = {}, className, children, fetcher }: ActFormProps) {
  const own = useFetcher<ActAnswer>();
  const words = useTexts(consoleTexts);
  const { Form, data } = fetcher ?? own;
  return (
    <Form method="post" className={className}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {fetcher === undefined && data?.status === "refused" && (
        <p className="small bad" role="alert">
          {sayRefusal(data.code, words)}
        </p>
      )}
    </Form>
  );
}

function sayRefusal(code: string, words: ConsoleWords): string {
  if (code === "nothing-to-vote-on") return words.nothingToVoteOn;
  return code === "vote-counted" ? words.voteCounted : words.refused;
}
