import { useEffect, useState } from "react";

const everyMs = 20_000;

/**
 * The server's time, going on in the browser by its monotonic clock: the computer's own date is never asked.
 * @param atLoad ISO instant at which the server made the page
 */
export function useServerNow(atLoad: string): Date {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setElapsedMs(performance.now() - start), everyMs);
    return () => clearInterval(timer);
  }, [atLoad]);
  return new Date(Date.parse(atLoad) + elapsedMs);
}
