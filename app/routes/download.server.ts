interface FileToDownload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file as an attachment: never shown in the page, whatever is in it or in its name. */
export function downloadOf({ name, mediaType, bytes }: FileToDownload): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename="${plainName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      "Content-Length": String(bytes.length),
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** For programs that read no other: letters, digits and what cannot be taken for the end of the name. */
function plainName(name: string): string {
  return (
    name
      .normalize("NFD")
      .replace(/\p{Mark}/gu, "")
      .replace(/[^\w. -]/g, "_")
      .replace(/^\.+/, "") || "file"
  );
}

function encodeName(name: string): string {
  return encodeURIComponent(name.replace(/[/\\\p{Control}\p{Surrogate}]/gu, "_")).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
