/** The years that a target looks at. */
export interface MeasuredYears {
  readonly from: number;
  readonly by: number;
  readonly base: number;
}
