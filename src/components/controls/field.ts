/** A labelled native control. Setting `value` shows it and emits nothing. */
export interface Field<T> {
  readonly element: HTMLElement;
  value: T;
  disabled: boolean;
}
