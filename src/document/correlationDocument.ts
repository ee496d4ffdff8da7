/** How the shocks of indicators go together: of the normal variates beneath their shapes. At most 300 indicators. */
export interface CorrelationDocument<I extends string = string> {
  readonly indicators: readonly I[];
  /** Symmetric, with a diagonal of 1, and positive definite. */
  readonly matrix: readonly (readonly number[])[];
}
