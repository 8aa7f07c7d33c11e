import { Link, useRevalidator } from "@remix-run/react";
import { type ReactNode, useEffect } from "react";
import { Card } from "./card";
import { Meter } from "./meter";

interface RunningJobProps {
  readonly title: string;
  /** what is being done */
  readonly step: string;
  readonly done: number;
  readonly of: number;
  /** at the right of the title */
  readonly aside?: ReactNode;
  /** where the page is asked for again without a script */
  readonly refresh: { readonly to: string; readonly words: string };
}

const askEveryMs = 400;

/** Work the server is at: the page asks how far it is until it is told of another state. */
export function RunningJob({ title, step, done, of, aside, refresh }: RunningJobProps) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(revalidate, askEveryMs);
    return () => clearTimeout(timer);
  }, [revalidate, state]);
  return (
    <Card title={title} aside={aside}>
      <div className="body" role="status">
        <Meter label={step} value={done} max={of} />
        <p className="small above">
          {step}…{" "}
          <noscript>
            <Link to={refresh.to}>{refresh.words}</Link>
          </noscript>
        </p>
      </div>
    </Card>
  );
}
