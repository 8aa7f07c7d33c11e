import type { Request, RequestHandler } from "express";

/** Forms are small; the framework itself would read whatever is sent. */
const mostBytes = 1024 * 1024;
/** Where files are handed in, signed copies, lists, figures and evidence; each page says itself how large one may be. */
const uploads =
  /^\/cantieri\/[\w-]+\/(?:partenariato\/(?:[\w-]+\/documenti|importa)|bisogni\/prove|territorio(?:\/indicatori)?)(?:\.data)?$/;
const mostUploadedBytes = 16 * 1024 * 1024;
/** Read the length first, say in their own words that it is too much, and write the rest on the disk as it comes. */
const takesAnyUpload =
  /^\/cantieri\/(?:importa|[\w-]+\/(?:territorio\/confini|bisogni\/importa|consegna\/(?:verifica|invio|allegati)))(?:\.data)?$/;

/** Refuses a body that is too long by its own word, or that does not say how long it is, and files where none are taken. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.headers["transfer-encoding"] !== undefined)
    return void response
      .status(411)
      .type("text")
      .send("La richiesta deve dire quanto è lunga. The length of the request must be given.");
  // Node reads no more than the length that was given.
  const most = mostOf(request);
  if (Number(request.headers["content-length"] ?? 0) > most)
    return void response
      .status(413)
      .type("text")
      .send("Il file o il testo inviato è troppo grande. What was sent is too large.");
  if (most === mostBytes && request.is("multipart/form-data"))
    return void response.status(415).type("text").send("Qui non si caricano file. No files are taken here.");
  next();
};

function mostOf(request: Request): number {
  if (takesAnyUpload.test(request.path) && request.is("multipart/form-data")) return Infinity;
  return uploads.test(request.path) ? mostUploadedBytes : mostBytes;
}
