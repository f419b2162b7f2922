/**
 * Puts a text on the clipboard. Returns whether that worked: a browser may forbid it, or have no
 * clipboard on pages that are not served over a safe connection.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
