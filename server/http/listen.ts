import type { Server } from "node:http";
import type { Settings } from "~/env.server";
import { StartError } from "../start-error.ts";

/** Listens, or says in one sentence why it cannot. */
export function listen(server: Server, { host, port }: Pick<Settings, "host" | "port">): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new StartError(explain(error, host, port), { cause: error }));
    });
    server.listen(port, host, resolve);
  });
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program: set PORT to a free one.`;
  if (code === "EACCES") return `Port ${port} is reserved by the system: set PORT to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `This machine has no address ${host}: set HOST to one it has, or to 0.0.0.0 for all.`;
  return `The server cannot listen on ${host}:${port}: ${message}.`;
}
