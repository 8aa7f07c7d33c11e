import { ImageRun } from "docx";
import { fitMap } from "./describe-needs";
import type { PrintableMap } from "./printable-needs";

interface MapInFile {
  /** no other picture of the file has it */
  readonly id: number;
  readonly name: string;
  /** in pixels of which an inch has 96, as the format counts them */
  readonly most: { readonly width: number; readonly height: number };
}

/** A map as a sign in its paragraph. */
export function docxMap(map: PrintableMap, { id, name, most }: MapInFile): ImageRun {
  return new ImageRun({
    type: "png",
    data: map.png,
    transformation: fitMap(map, most),
    // The library would go on counting from the file before.
    altText: { id: String(id), name, title: name, description: map.description },
  });
}
