import { createBoundaryDraft } from "~/database/boundary-drafts.server";
import { type BoundaryRefusal, readBoundaries } from "~/domain/territory/boundaries/boundary-reading";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { FileOfBoundaries, Services } from "~/services.server";
import { asActor, requireRight } from "./require-right.server";

/** Reads a file of boundaries and keeps what it holds until the person has looked at it; nothing changes by this. */
export async function lookAtBoundaries(
  { database, clock, boundaries, attempts }: Pick<Services, "database" | "clock" | "boundaries" | "attempts">,
  acting: ActingMember,
  file: FileOfBoundaries,
): Promise<{ readonly status: "read"; readonly draftId: string } | BoundaryRefusal> {
  const { workspaceId, memberId } = acting;
  requireRight(asActor(acting), "territory.import-boundaries", { kind: "workspace", workspaceId });
  if (!attempts.allow(`boundaries:${memberId}`, tries)) throw new Refusal("too-many-tries");
  const answer = await boundaries.convert(file);
  if (answer.status === "refused") return answer;
  const draft = {
    fileName: file.name.slice(-longestFileName),
    reading: readBoundaries.parse(answer),
    shapes: answer.shapes,
    createdAt: clock.now(),
  };
  return { status: "read", draftId: await createBoundaryDraft(database, acting, draft) };
}

const longestFileName = 200;
/** Each file costs a process with much memory. */
const tries = { tries: 20, withinMs: 10 * 60_000 };
