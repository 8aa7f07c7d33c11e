/** A table of needs as an office would send it: a mark at its beginning, semicolons, decimal commas. */
export function buildNeedsCsv(rows: number, faulty: number): string {
  const header = "Bisogno;Categoria;Comune;Latitudine;Longitudine;Persone;Priorità;Descrizione";
  const every = Math.floor(rows / faulty);
  const lines = Array.from({ length: rows }, (_, index) => {
    const isFaulty = faulty > 0 && index % every === every - 1 && index / every < faulty;
    const title = isFaulty && index % 2 === 0 ? "" : `Bisogno numero ${index + 1}`;
    const people = isFaulty && index % 2 === 1 ? "circa venti" : `${5 + (index % 90)}`;
    const latitude = (44.8 + (index % 100) / 1_000).toFixed(5).replace(".", ",");
    const longitude = (7.2 + (index % 77) / 1_000).toFixed(5).replace(".", ",");
    return `${title};Casa;"Pinerolo (TO)";${latitude};${longitude};${people};alta;"Riga ${index + 1}; con ""virgolette"""`;
  });
  return `\uFEFF${[header, ...lines].join("\r\n")}\r\n`;
}
