import { z } from "zod";

export type SentFile =
  | { readonly status: "stored"; readonly sha256: string; readonly fileName: string }
  | { readonly status: "refused"; readonly code: FileRefusal }
  | { readonly status: "stopped" };

const refusals = ["file-missing", "file-too-large", "file-not-recognised", "too-many-tries"] as const;
export type FileRefusal = (typeof refusals)[number] | "offline" | "not-allowed";

/** Sends a file to be kept as evidence, telling how much of it has gone; ends early when the signal is aborted. */
export function sendFile(
  workspaceId: string,
  file: File,
  { onProgress, signal }: { onProgress(percent: number): void; readonly signal: AbortSignal },
): Promise<SentFile> {
  return new Promise((resolve) => {
    // `fetch` does not tell how much of a file has gone.
    const request = new XMLHttpRequest();
    const offline = () => resolve({ status: "refused", code: "offline" });
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? Math.floor((100 * loaded) / total) : 0),
    );
    request.addEventListener("load", () => resolve(readAnswer(request)));
    request.addEventListener("error", offline);
    request.addEventListener("timeout", offline);
    request.addEventListener("abort", () => resolve({ status: "stopped" }));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.open("POST", `/cantieri/${workspaceId}/bisogni/prove`);
    const form = new FormData();
    form.set("file", file);
    request.send(form);
  });
}

const stored = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), fileName: z.string() });
const refused = z.object({ code: z.enum(refusals) });

function readAnswer({ status, responseText }: XMLHttpRequest): SentFile {
  if (status === 403 || status === 404) return { status: "refused", code: "not-allowed" };
  if (status === 413) return { status: "refused", code: "file-too-large" };
  const answer = readJson(responseText);
  const file = stored.safeParse(answer);
  if (file.success) return { status: "stored", ...file.data };
  return { status: "refused", code: refused.safeParse(answer).data?.code ?? "offline" };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page instead of an answer: somebody between us and the server.
    return null;
  }
}
