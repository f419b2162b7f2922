/** Hands `content` to the reader as a download called `name`. */
export function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers start the download only after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
