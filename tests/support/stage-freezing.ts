import type pg from "pg";
import type { Database } from "~/database/client.server";
import type { StageFreezes } from "~/services.server";
import { describeState } from "../../server/collab/builder/describe-state.ts";
import { createStageFreezes } from "../../server/collab/seal/stage-freezes.ts";

/** The freezes of a process without a live server: who would be told is noted. */
export function openStageFreezes(pool: pg.Pool): { readonly stages: StageFreezes; readonly told: string[] } {
  const told: string[] = [];
  const stages = createStageFreezes({
    pool,
    describe: describeState,
    onSealed: (id) => void told.push(`sealed ${id}`),
    onReleased: (id) => void told.push(`released ${id}`),
  });
  return { stages, told };
}

/** Freezes the stage of a workspace whatever stands in the way. */
export async function freezeAnyhow(
  stages: StageFreezes,
  database: Database,
  by: { readonly workspaceId: string; readonly memberId: string; readonly accountId: string },
  contents: Uint8Array = Buffer.from("{}"),
): Promise<void> {
  const { stageId } = await database.workspace.findUniqueOrThrow({ where: { id: by.workspaceId } });
  const judge = () => Promise.resolve({ at: new Date("2026-11-28T09:00:00Z"), overridden: [], contents });
  await stages.freeze({ ...by, stageId }, judge);
}
