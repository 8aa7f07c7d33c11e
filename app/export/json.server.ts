import type { ExportFormat } from "./export-format";
import { nameFile } from "./file-names";

/** The application as data, for programs: every character as people wrote it, nothing cleaned; the maps in words. */
export const json = {
  id: "json",
  mediaType: "application/json",
  fileName: (printable) => nameFile(printable, "json"),
  render(printable) {
    const { needs, indicators, ...rest } = printable;
    const application = {
      ...rest,
      indicators: indicators.map((indicator) => ({ ...indicator, map: indicator.map.description })),
      needs: needs && { ...needs, map: needs.map.description },
    };
    const text = JSON.stringify({ format: "cantiere-application", version: 1, application }, null, 2);
    return Promise.resolve({ bytes: new TextEncoder().encode(`${text}\n`), remarks: [] });
  },
} satisfies ExportFormat;
