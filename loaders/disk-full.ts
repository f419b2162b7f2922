/** Whether an error says that the disk is full, be it the system's or the database's. */
export function isDiskFull(error: unknown): boolean {
  const { code, message = "" } = error as NodeJS.ErrnoException;
  return code === "ENOSPC" || code === "EDQUOT" || /No space left|quota exceeded/i.test(message);
}
