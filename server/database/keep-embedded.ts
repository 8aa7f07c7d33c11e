import { setTimeout as pause } from "node:timers/promises";
import { type EmbeddedPostgres, FolderInUse, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { isAlive } from "./postmaster.ts";
import { watchSpace } from "./watch-space.ts";

const againAfterMs = 500;

/**
 * The embedded database, started again whenever it ends by itself. On a full disk it ends, and cannot start
 * before there is space: the process must outlive that, with all that people have not been told is saved.
 */
export async function keepEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly tell: (line: string) => void;
  /** Another process has the data now. */
  readonly onLost: (reason: string) => void;
}) {
  const { dataDir, tell, onLost } = options;
  let isStopped = false;
  let starting: Promise<void> | null = null;
  // Until it has come up once, its end is a failure to start.
  let onStopped = (): void => undefined;
  const common = { dataDir, tell, onStopped: () => onStopped() };

  let server: EmbeddedPostgres = await startEmbeddedPostgres(common);
  const { url, folder, socketFolder } = server;
  // At the same address, which is known by now.
  const start = () => startEmbeddedPostgres({ ...common, socketFolder });
  const space = watchSpace(folder);
  onStopped = () => {
    if (!isStopped) starting ??= startAgain().finally(() => (starting = null));
  };
  if (!isAlive(server.pid)) onStopped();

  async function startAgain(): Promise<void> {
    tell("The database has ended by itself, and is started again.");
    for (;;) {
      await pause(againAfterMs);
      if (isStopped) return;
      try {
        server = await start();
        if (isAlive(server.pid)) return;
      } catch (error) {
        if (!(error instanceof FolderInUse)) continue;
        onLost(error.message);
        return;
      }
    }
  }

  return {
    url,
    isFull: space.isShort,
    async stop() {
      isStopped = true;
      space.stop();
      await starting;
      await server.stop();
    },
  };
}
