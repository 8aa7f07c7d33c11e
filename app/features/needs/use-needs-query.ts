import { useSearchParams } from "@remix-run/react";
import { useCallback, useMemo } from "react";
import { type NeedsQuery, parseNeedsQuery, writeNeedsQuery } from "~/domain/needs/needs-query";

interface QueryOfAddress {
  readonly query: NeedsQuery;
  /** "?tipo=risorse", or empty: for links that keep it */
  readonly search: string;
  /** Goes into the address at once, without a new entry of the browser's history. */
  readonly change: (change: Partial<NeedsQuery>) => void;
}

/** What is shown, as the address says it. */
export function useNeedsQuery(): QueryOfAddress {
  const [parameters, setParameters] = useSearchParams();
  const query = useMemo(() => parseNeedsQuery(parameters), [parameters]);
  const change = useCallback(
    (change: Partial<NeedsQuery>) =>
      setParameters(writeNeedsQuery({ ...query, ...change }), { replace: true, preventScrollReset: true }),
    [query, setParameters],
  );
  const written = writeNeedsQuery(query).toString();
  return { query, search: written === "" ? "" : `?${written}`, change };
}
