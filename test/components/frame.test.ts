// @vitest-environment jsdom
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Cell, safeFilename, toCsv } from "../../src/components/frame/csv.js";
import { exportSvg } from "../../src/components/frame/export-svg.js";
import { chartFrame } from "../../src/components/frame.js";

const table = {
  columns: ["State", "People exposed", "Share"],
  rows: [
    ["California", 26_123.4567, 0.1234567],
    ['Two "words", a comma', 0, null],
    ["=HYPERLINK(1)", -3, Number.NaN],
  ] as Cell[][],
};

describe("CSV", () => {
  test("quotes what needs it, keeps numbers plain, leaves unknown numbers empty", () => {
    expect(toCsv(table)).toBe(
      'State,People exposed,Share\r\nCalifornia,26123.46,0.123457\r\n"Two ""words"", a comma",0,\r\n\'=HYPERLINK(1),-3,\r\n',
    );
  });

  test("any text comes back from a CSV reader", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (rows) => {
        const back = parse(toCsv({ columns: ["a", "b"], rows }), {
          from: 2,
          relax_column_count: true,
          record_delimiter: "\r\n",
        });
        const guarded = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);
        expect(back).toEqual(rows.map((row) => row.map(guarded)));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ["People exposed, by state", "people-exposed-by-state"],
    ["../../etc/passwd", "etc-passwd"],
    ["Año 2025: São Paulo", "ano-2025-sao-paulo"],
    ["con", "chart-con"],
    ["…", "chart"],
    ["x".repeat(200), "x".repeat(60)],
  ])("file name of %j", (name, safe) => expect(safeFilename(name)).toBe(safe));
});

function aFrame() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 600 200");
  svg.innerHTML =
    '<rect fill="var(--cm-accent)" width="9" height="9"/><rect data-screen-only="" class="cm-ring"/><g tabindex="0"><text font-family="var(--cm-sans)">47,000</text></g>';
  const frame = chartFrame({
    title: "Most people exposed were never sought",
    subtitle: "People, by standing",
    source: "a test",
    chart: svg,
    table,
    filename: "Exposed!",
  });
  document.body.replaceChildren(frame);
  return { frame, svg };
}

describe("frame", () => {
  beforeEach(() => vi.restoreAllMocks());

  test("has a name, a chart, a source, downloads and a table", () => {
    const { frame, svg } = aFrame();
    expect(document.getElementById(frame.getAttribute("aria-labelledby")!)!.textContent).toMatch(
      /never sought/,
    );
    expect(frame.contains(svg)).toBe(true);
    expect(frame.textContent).toContain("Source: a test");
    const buttons = [...frame.querySelectorAll("button")].map((button) => button.textContent);
    expect(buttons).toEqual([
      "SVG picture that scales",
      "PNG picture for slides",
      "CSV the numbers",
    ]);
  });

  test("the table is a real one, with caption and scopes, and follows updates", () => {
    const { frame } = aFrame();
    const details = frame.querySelector<HTMLDetailsElement>(".cm-table")!;
    expect(details.querySelector("table")).toBeNull();
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
    const cells = () =>
      [...details.querySelectorAll("tbody tr:nth-child(2) > *")].map((cell) => cell.textContent);
    expect(details.querySelector("caption")!.textContent).toMatch(/never sought/);
    expect(details.querySelectorAll('thead th[scope="col"]')).toHaveLength(3);
    expect(details.querySelectorAll('tbody th[scope="row"]')).toHaveLength(3);
    expect(cells()).toEqual(['Two "words", a comma', "0", "not known"]);
    frame.update({ table: { columns: ["a"], rows: [["x"], ["y"]] } });
    expect(cells()).toEqual(["y"]);
  });

  test("update keeps every node and changes only words", () => {
    const { frame } = aFrame();
    const before = [...frame.querySelectorAll("*")];
    frame.update({ title: "Nobody is exposed" });
    expect([...frame.querySelectorAll("*")]).toEqual(before);
    expect(frame.querySelector(".cm-frame-title")!.textContent).toBe("Nobody is exposed");
  });

  test("a download names its file, and a failure is said", async () => {
    const { frame, svg } = aFrame();
    const saved: string[] = [];
    URL.createObjectURL = () => "blob:x";
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const [asSvg, , asCsv] = frame.querySelectorAll("button");
    asSvg!.click();
    asCsv!.click();
    await Promise.resolve();
    expect(saved).toEqual(["exposed.svg", "exposed.csv"]);
    svg.replaceWith("gone");
    const empty = chartFrame({
      title: "t",
      subtitle: "s",
      source: "x",
      table,
      filename: "f",
      chart: document.createElement("div"),
    });
    empty.querySelector("button")!.click();
    await Promise.resolve();
    expect(empty.querySelector("[role=status]")!.textContent).toMatch(/can be saved as CSV/);
  });

  test("Escape closes the menu and gives focus back", () => {
    const { frame } = aFrame();
    const menu = frame.querySelector<HTMLDetailsElement>(".cm-menu")!;
    menu.open = true;
    menu.querySelector("button")!.focus();
    menu
      .querySelector("button")!
      .dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    expect(menu.open).toBe(false);
    expect(document.activeElement).toBe(menu.querySelector("summary"));
  });
});

test("an exported SVG stands alone: title and source in it, light colours, no screen-only parts", () => {
  const { svg } = aFrame();
  const caption = { title: 'A <finding> & "more"', subtitle: "Units", source: "a test" };
  const { markup, width, height } = exportSvg(svg, caption);
  const parsed = new DOMParser().parseFromString(markup, "image/svg+xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  expect(markup).not.toMatch(/var\(|tabindex|screen-only/);
  expect(parsed.documentElement.textContent).toContain('A <finding> & "more"');
  expect(parsed.documentElement.textContent).toContain("Source: a test");
  expect(markup).toContain('fill="#a83a24"');
  expect([width, height > 280]).toEqual([648, true]);
});
