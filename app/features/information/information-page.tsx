import { useTexts } from "~/ui/language";
import { type InformationPage as Page, texts } from "./pages";

/** A page to read. */
export function InformationPage({ page }: { readonly page: Page }) {
  const { title, lead, parts } = useTexts(texts)[page];
  return (
    <main id="contenuto" tabIndex={-1} className="narrow reading-page">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          {part.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </main>
  );
}
