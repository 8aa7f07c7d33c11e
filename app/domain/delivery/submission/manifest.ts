/** The sums of the files of a package as `sha256sum -c` reads them, from the folder the package is in. */
export function writeManifest(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  data/${path}\n`).join("");
}
