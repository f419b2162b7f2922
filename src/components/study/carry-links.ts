/** Links to other pages with the addresses they were written with. */
const written = new WeakMap<HTMLAnchorElement, string>();

/** The address of a link to another page of this site as it was written; undefined for any other. */
function pageAddress(link: HTMLAnchorElement): string | undefined {
  const known = written.get(link);
  if (known !== undefined) return known;
  const address = link.getAttribute("href") ?? "";
  // The shell writes links within the site as relative ones; one with a query has its own scenario.
  if (/^([a-z][a-z\d+.-]*:|\/\/|#|$)/i.test(address) || address.includes("?")) return undefined;
  if (link.hasAttribute("download")) return undefined;
  const file = address.split("#")[0]?.split("/").at(-1) ?? "";
  if (file.includes(".") && !/^\.{1,2}$|\.html$/.test(file)) return undefined;
  written.set(link, address);
  return address;
}

function carry(link: HTMLAnchorElement, query: string): void {
  const address = pageAddress(link);
  if (address === undefined) return;
  const [path = "", hash] = address.split("#");
  const next = `${path}${query && `?${query}`}${hash === undefined ? "" : `#${hash}`}`;
  if (link.getAttribute("href") !== next) link.setAttribute("href", next);
}

/**
 * Makes links to other pages of this site take the scenario along, and stay plain links. Returns a
 * function that writes the present query into all of them; a link is also brought up to date when
 * it is about to be used, which covers those that a search adds.
 * @param query the present query without its question mark
 */
export function carryLinks(query: () => string): () => void {
  const used = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (link) carry(link, query());
  };
  for (const sign of ["pointerdown", "focusin", "keydown", "click"]) {
    document.addEventListener(sign, used, { capture: true, passive: true });
  }
  return () => {
    const now = query();
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) carry(link, now);
  };
}
