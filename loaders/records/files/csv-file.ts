import { closeSync, openSync, writeFileSync } from "node:fs";

/** Lines are written in pieces of about this many characters. */
const PIECE = 1 << 20;

/** A CSV file that is written line by line, in the order of RFC 4180, ended by plain newlines. */
export class CsvFile {
  readonly #file: number;
  #text = "";
  #open = true;
  /** Lines written so far, without a header. */
  lines = 0;

  /** Creates the file; throws what the disk says when it cannot. */
  constructor(path: string, header?: readonly string[]) {
    this.#file = openSync(path, "wx");
    if (header) this.#text = `${header.join(",")}\n`;
  }

  /** Adds one line that `csvCell` has made from its cells. */
  add(line: string): void {
    this.lines++;
    this.#text += line;
    this.#text += "\n";
    if (this.#text.length >= PIECE) this.#flush();
  }

  /** Writes what is left and closes the file. */
  close(): void {
    this.#flush();
    closeSync(this.#file);
    this.#open = false;
  }

  /** Closes the file without writing what is left, after an error. */
  discard(): void {
    if (this.#open) closeSync(this.#file);
    this.#open = false;
  }

  #flush(): void {
    const text = this.#text;
    this.#text = "";
    if (text !== "") writeFileSync(this.#file, text);
  }
}

/** A text as a CSV cell: in quotes where commas, quotes or line breaks would be misread. */
export function csvCell(text: string): string {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A line break, a quotation mark or a comma.
    if (code === 34 || code === 44 || code === 10 || code === 13) {
      return `"${text.replaceAll('"', '""')}"`;
    }
  }
  return text;
}
