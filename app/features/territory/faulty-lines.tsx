import { Card } from "~/ui/card";

interface FaultyLinesProps {
  readonly lines: readonly { readonly line: number; readonly typed: string; readonly reason: string }[];
  readonly words: {
    readonly title: string;
    readonly line: string;
    readonly written: string;
    readonly reason: string;
    more(count: number): string;
  };
}

/** What of a file could not be read, and why; of very much the first, and how much there is besides. */
export function FaultyLines({ lines, words }: FaultyLinesProps) {
  return (
    <Card title={words.title}>
      <div className="body">
        <table className="tbl rows">
          <thead>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.written}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, mostShown).map(({ line, typed, reason }) => (
              <tr key={line}>
                <td className="num" data-label={words.line}>
                  {line}
                </td>
                <td data-label={words.written}>{typed}</td>
                <td data-label={words.reason}>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {lines.length > mostShown && <p className="small muted">{words.more(lines.length - mostShown)}</p>}
      </div>
    </Card>
  );
}

const mostShown = 100;
