/** Words for a unit: what stands behind a number in each language. */
export interface UnitLabel {
  readonly en?: string;
  readonly zh?: string;
}
