import { MEASURE_LABELS, MEASURES, type Measure } from "./measures.js";

let count = 0;

/** A row of radio buttons to choose what the map shows. */
export function measureSwitch(chosen: Measure, choose: (measure: Measure) => void): HTMLElement {
  const field = document.createElement("fieldset");
  field.className = "cm-switch";
  const legend = document.createElement("legend");
  legend.textContent = "What the map shows";
  field.append(legend);
  const name = `cm-id-${++count}-measure`;
  for (const measure of MEASURES) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name, value: measure, checked: measure === chosen });
    input.addEventListener("change", () => choose(measure));
    label.append(input, MEASURE_LABELS[measure]);
    field.append(label);
  }
  return field;
}
