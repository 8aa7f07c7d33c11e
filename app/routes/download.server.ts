interface FileToDownload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file as an attachment: never shown in the page, whatever is in it or in its name. */
export function downloadOf(file: FileToDownload): Response {
  return answerWith(file, "attachment");
}

/**
 * A PDF to be looked at in the reader of the browser, which keeps what is in it apart from the pages of the product.
 * Whatever does not begin like one is downloaded, also when it says that it is one.
 */
export function showPdf(file: FileToDownload): Response {
  const isPdf = Buffer.from(file.bytes.subarray(0, pdfBegins.length)).equals(pdfBegins);
  return isPdf ? answerWith({ ...file, mediaType: "application/pdf" }, "inline") : downloadOf(file);
}

const pdfBegins = Buffer.from("%PDF-");

function answerWith({ name, mediaType, bytes }: FileToDownload, how: "attachment" | "inline"): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `${how}; filename="${plainName(name)}"; filename*=UTF-8''${encodeName(name)}`,
      "Content-Length": String(bytes.length),
      "X-Content-Type-Options": "nosniff",
      ...(how === "inline" && { "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }),
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
