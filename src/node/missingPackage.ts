/** A package that this one can make use of is not installed beside it. */
export class MissingPackageError extends Error {
  override readonly name = "MissingPackageError";
}
