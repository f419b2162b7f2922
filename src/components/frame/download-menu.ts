export interface MenuItem {
  readonly label: string;
  readonly hint: string;
  run(): void | Promise<void>;
}

/**
 * A disclosure with one button per format: opens with Enter or Space, closes with Escape, on
 * leaving it and after a choice. What goes wrong is said beside it.
 */
export function downloadMenu(subject: () => string, items: readonly MenuItem[]): HTMLElement {
  const menu = document.createElement("details");
  menu.className = "cm-menu";
  const summary = document.createElement("summary");
  summary.textContent = "Download";
  const list = document.createElement("div");
  list.className = "cm-menu-list";
  const status = document.createElement("span");
  status.className = "cm-menu-status";
  status.setAttribute("role", "status");

  const close = () => {
    if (!menu.open) return;
    menu.open = false;
    if (menu.contains(document.activeElement)) summary.focus();
  };
  for (const item of items) {
    const button = document.createElement("button");
    button.type = "button";
    const format = document.createElement("b");
    format.textContent = item.label;
    button.append(format, ` ${item.hint}`);
    button.addEventListener("click", async () => {
      status.textContent = "";
      try {
        await item.run();
        status.textContent = `${item.label} saved`;
      } catch (error) {
        status.textContent = error instanceof Error ? error.message : String(error);
      }
      close();
    });
    list.append(button);
  }
  menu.addEventListener("toggle", () => {
    if (menu.open) list.setAttribute("aria-label", `Download: ${subject()}`);
  });
  list.setAttribute("role", "group");
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      event.stopPropagation();
      close();
    }
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget))
      menu.open = false;
  });
  menu.append(summary, list);
  const wrapper = document.createElement("div");
  wrapper.className = "cm-menu-area";
  wrapper.append(menu, status);
  return wrapper;
}
