/** What a log line may say of an error: the rest of it may hold rows, recipients or texts of people. */
interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/** How values are written to the log, by their name; nothing personal and nothing secret gets through. */
export const logSerializers = { err: describeError, url: describePath, path: describePath };

function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error" };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    ...("code" in error && { code: String(error.code) }),
    message: withoutAddresses(message),
    ...(stack !== undefined && { stack: withoutAddresses(stack) }),
    ...(cause !== undefined && { cause: describeError(cause) }),
  };
}

/** A link to sign in or an invitation is as good as a password: whatever is long enough to be one is left out. */
function describePath(address: unknown): string {
  const { pathname } = new URL(String(address), "http://localhost");
  return withoutAddresses(decodeSoftly(pathname).replace(/[\w-]{22,}/g, "…"));
}

function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>"'(),:;/]+(@|%40)[^\s<>"'(),:;/]+/g, "…@…");
}

function decodeSoftly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
