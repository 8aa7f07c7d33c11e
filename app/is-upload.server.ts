/** Whether a form was sent with files: such a body is read as it comes, and by whoever wants the files. */
export function isUpload(request: Request): boolean {
  return /^multipart\/form-data\b/i.test(request.headers.get("Content-Type") ?? "");
}
