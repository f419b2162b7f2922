import { spawn } from "node:child_process";

/** Whether somebody sits in front of this terminal with a browser at hand. */
function hasScreen(): boolean {
  if (process.env.CI || !process.stdout.isTTY) return false;
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Opens a page in the reader's browser where there is one; says nothing where there is none. */
export function openBrowser(url: string): void {
  if (!hasScreen()) return;
  const [command, args] =
    process.platform === "darwin"
      ? ["open", [url]]
      : process.platform === "win32"
        ? ["cmd", ["/c", "start", "", url]]
        : ["xdg-open", [url]];
  spawn(command as string, args as string[], { stdio: "ignore", detached: true })
    .on("error", () => {}) // the address is printed anyway
    .unref();
}
